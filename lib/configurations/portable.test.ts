import { expect, test } from 'vitest'
import { configurationContentSchema } from './configuration'
import { readPortable, readPortableValue, writePortable } from './portable'

const content = configurationContentSchema.parse({
  prompt: { messages: [{ role: 'user', content: 'Hello' }] },
  columns: [{ id: 'a', model: 'portkey/openai/gpt-4o-mini', params: { user: 'ada' }, simulate: {} }],
})

test('what was exported is imported unchanged', () => {
  const configurations = [
    { name: 'First', content },
    { name: 'Second', content: { ...content, samples: 3 } },
  ]
  expect(readPortable(writePortable(configurations))).toEqual({ status: 'read', configurations })
})

test('the order in which fields were set does not change the file', () => {
  const reversed = { samples: content.samples, columns: content.columns, prompt: content.prompt }
  expect(writePortable([{ name: 'One', content: reversed }])).toBe(writePortable([{ name: 'One', content }]))
})

test('a key is neither exported nor imported', () => {
  const withKey = { ...content, columns: content.columns.map((column) => ({ ...column, params: { user: 'ada', api_key: 'pk-1234' } })) }
  expect(writePortable([{ name: 'One', content: withKey }])).not.toContain('pk-1234')
  const file = { format: 'portkey-playground', version: 1, configurations: [{ name: 'One', content: withKey }] }
  expect(readPortableValue(file)).toEqual({ status: 'read', configurations: [{ name: 'One', content }] })
})

test('a file that is not ours, newer or damaged is refused with the reason', () => {
  const reasonOf = (text: string) => {
    const reading = readPortable(text)
    return reading.status === 'refused' ? reading.reason : ''
  }
  expect(reasonOf('hello')).toContain('not a JSON file')
  expect(reasonOf('[]')).toContain('not written by')
  expect(reasonOf('{"format":"portkey-playground","version":2}')).toContain('newer')
  expect(reasonOf('{"format":"portkey-playground","version":1,"configurations":[{"name":"x","content":{}}]}')).toContain(
    'At configurations.0.content.prompt',
  )
})
