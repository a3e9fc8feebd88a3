import fc from 'fast-check'
import { expect, test } from 'vitest'
import { configurationContentSchema, type ConfigurationContent } from './configuration'
import { readLinkFragment, writeLinkFragment } from './link'

const text = fc.string({ unit: 'binary' }).map((value) => value.toWellFormed())
const contents: fc.Arbitrary<ConfigurationContent> = fc
  .record({
    prompt: fc.record({
      messages: fc.array(fc.record({ role: fc.constantFrom('system', 'user', 'assistant'), content: text }), {
        minLength: 1,
        maxLength: 5,
      }),
      variables: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text),
    }),
    columns: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,3}$/),
        model: fc.stringMatching(/^portkey\/[a-z]{1,9}\/[a-z0-9-]{1,20}$/),
        options: fc.record({ temperature: fc.integer({ min: 0, max: 2 }) }),
        simulate: fc.option(fc.record({ outputTokens: fc.integer({ min: 1, max: 999 }) }), { nil: null }),
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
    ),
    samples: fc.integer({ min: 1, max: 8 }),
  })
  .map((value) => configurationContentSchema.parse(value))
const content = configurationContentSchema.parse({
  prompt: { messages: [{ role: 'user', content: 'Hello' }] },
  columns: [{ id: 'a', model: 'portkey/openai/gpt-4o-mini' }],
})

async function packed(value: unknown) {
  const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return `#c=${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`
}
async function reasonFor(fragment: string) {
  const reading = await readLinkFragment(fragment)
  return reading.status === 'refused' ? reading.reason : 'it was read'
}

test('a link opens as what was put into it', async () => {
  await fc.assert(
    fc.asyncProperty(contents, fc.stringMatching(/^[A-Za-z0-9 é]{1,20}$/), async (original, name) => {
      const reading = await readLinkFragment(await writeLinkFragment({ name, content: original }))
      expect(reading).toEqual({ status: 'read', configuration: { name, content: original } })
    }),
    { numRuns: 50 },
  )
})

test('a link has only characters that survive in a URL', async () => {
  const fragment = await writeLinkFragment({ name: 'Ünï/cøde?&#', content })
  expect(fragment).toMatch(/^#c=[\w-]+$/)
})

test('a link never carries a key, a cookie or an authorization header', async () => {
  const params = { api_key: 'anything', custom_headers: { Authorization: 'hello', 'x-my-token': 'abc', 'x-feature': 'chat' } }
  const config = { targets: [{ provider: 'openai', api_key: 'secret', weight: 1 }] }
  const withSecrets = { ...content, columns: content.columns.map((column) => ({ ...column, params, config })) }
  const reading = await readLinkFragment(await writeLinkFragment({ name: 'x', content: withSecrets }))
  expect(reading.status === 'read' && reading.configuration.content.columns[0]).toMatchObject({
    params: { custom_headers: { 'x-feature': 'chat' } },
    config: { targets: [{ provider: 'openai', weight: 1 }] },
  })
  expect(JSON.stringify(reading)).not.toMatch(/secret|anything|hello|abc/)
})

test('a link that was cut is refused as damaged', async () => {
  const fragment = await writeLinkFragment({ name: 'x', content })
  expect(await reasonFor(fragment.slice(0, -20))).toContain('damaged')
  expect(await reasonFor('#c=')).toContain('damaged')
  expect(await reasonFor('#c=%%%')).toContain('damaged')
})

test('a link of a newer version is refused as such', async () => {
  expect(await reasonFor(await packed({ v: 2, anything: true }))).toContain('newer')
})

test('a link with an impossible configuration names the place', async () => {
  expect(await reasonFor(await packed({ v: 1, name: 'x', content: { ...content, columns: [] } }))).toContain('content.columns')
})

test('a link that would unpack without end is refused', async () => {
  expect(await reasonFor(await packed('a'.repeat(40_000_000)))).toContain('damaged')
})
