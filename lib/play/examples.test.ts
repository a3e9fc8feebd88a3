import { configurationContentSchema } from '@/lib/configurations/configuration'
import { expect, test } from 'vitest'
import { examples } from './examples'
import { firstExample } from './first-example'

test.each(examples)('the example “$name” is a valid content with nothing left to a default', ({ content }) => {
  expect(configurationContentSchema.parse(content)).toEqual(content)
})

test.each(examples)('the example “$name” runs without a key', ({ content }) => {
  expect(content.columns.every(({ connection, simulate }) => connection === 'embedded' && simulate !== null)).toBe(true)
})

test.each(examples)('every variable of the example “$name” has a value', ({ content: { prompt } }) => {
  const names = [...JSON.stringify(prompt.messages).matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g)].map(([, name]) => name)
  expect(Object.keys(prompt.variables)).toEqual(expect.arrayContaining(names))
})

test('the first example sets four providers side by side', () => {
  expect(firstExample.content.columns.map(({ model }) => model.split('/')[1])).toEqual(['openai', 'anthropic', 'google', 'cohere'])
})
