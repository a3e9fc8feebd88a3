import { columnSchema } from '@/lib/runs/run-input'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesFrom } from './difference'

const column = (more: object = {}) => columnSchema.parse({ id: 'a', model: 'portkey/openai/gpt-4o-mini', ...more })
const labels = ({ first = {}, other = {} }: { first?: object; other?: object }) =>
  differencesFrom({ first: column(first), column: column(other) }).map(({ label }) => label)

test('a column does not differ from itself, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (metadata) => {
      const reversed = Object.fromEntries(Object.entries(metadata).toReversed())
      expect(labels({ first: { params: { metadata } }, other: { params: { metadata: reversed } } })).toEqual([])
    }),
  )
})

test('what is set otherwise, added or missing is named', () => {
  expect(labels({ first: { options: { temperature: 1, top_p: 0.5 } }, other: { options: { temperature: 0, seed: 7 } } })).toEqual([
    'temperature 0',
    'without top_p',
    'seed 7',
  ])
})

test('an object that both have is compared entry by entry', () => {
  const first = { params: { retry: { max_retries: 3, backoff: 'exponential' }, cache: { enabled: true } } }
  const other = { params: { retry: { max_retries: 5, backoff: 'exponential' } } }
  expect(labels({ first, other })).toEqual(['max_retries 5', 'without cache'])
})

test('metadata and headers are named as a whole', () => {
  const first = { params: { metadata: { feature: 'chat' }, custom_headers: { 'x-a': '1' } } }
  expect(labels({ first, other: { params: { metadata: { feature: 'qa' } } } })).toEqual(['other metadata', 'without custom_headers'])
})

test('routing is named as a whole', () => {
  const routed = { config: { strategy: { mode: 'fallback' }, targets: [] } }
  expect(labels({ other: routed })).toEqual(['with routing'])
  expect(labels({ first: routed })).toEqual(['without routing'])
  expect(labels({ first: routed, other: { config: { strategy: { mode: 'single' } } } })).toEqual(['other routing'])
})

test('simulated and real are told apart, and so are faults', () => {
  expect(labels({ first: { simulate: {} } })).toEqual(['real provider'])
  expect(labels({ other: { simulate: {} } })).toEqual(['simulated'])
  expect(labels({ first: { simulate: {} }, other: { simulate: { status: 429 } } })).toEqual(['429'])
  expect(labels({ first: { simulate: { failFirst: 2, status: 429 } }, other: { simulate: {} } })).toEqual(['healthy'])
  expect(labels({ first: { simulate: {} }, other: { simulate: { tokensPerSecond: 5 } } })).toEqual(['other simulation'])
  expect(labels({ first: { simulate: {} }, other: { simulate: { targets: [{ status: 503 }, {}] } } })).toEqual(['faults'])
})

test('another connection is a difference, another model is none', () => {
  expect(labels({ other: { connection: 'hosted', model: 'portkey/google/gemini-1.5-pro' } })).toEqual(['connection hosted'])
})
