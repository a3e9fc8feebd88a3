import { expect, test } from 'vitest'
import { searchModels, typedModel, withRecent, type ModelChoice } from './model-search'

const choice = (model: string, isConfigured = true, place = 0): ModelChoice => {
  const [provider = '', ...name] = model.split('/')
  return {
    model: `portkey/${model}`,
    provider,
    providerName: provider.toUpperCase(),
    name: name.join('/'),
    isConfigured,
    inputUsdPerMillion: null,
    outputUsdPerMillion: null,
    contextTokens: null,
    place,
  }
}
const choices = [
  choice('openai/gpt-4o'),
  choice('openai/gpt-4o-mini'),
  choice('azure-openai/gpt-4o', false),
  choice('google/gemini-1.5-pro'),
]
const found = ({ typed, recent = [] }: { typed: string; recent?: string[] }) =>
  searchModels({ choices, typed, recent }).map(({ model }) => model.replace('portkey/', ''))

test('every typed word has to be there, in any order', () => {
  expect(found({ typed: 'mini openai' })).toEqual(['openai/gpt-4o-mini'])
  expect(found({ typed: 'portkey/openai/gpt-4o-mini' })).toEqual(['openai/gpt-4o-mini'])
  expect(found({ typed: 'claude' })).toEqual([])
})

test('the ones chosen lately come first, the ones without a key last', () => {
  expect(found({ typed: 'gpt', recent: ['portkey/openai/gpt-4o-mini'] })).toEqual([
    'openai/gpt-4o-mini',
    'openai/gpt-4o',
    'azure-openai/gpt-4o',
  ])
})

test('while nothing is typed the best known models of each provider come first', () => {
  const list = [choice('openai/a'), choice('openai/b', true, 1), choice('openai/c', true, 2), choice('google/d')]
  expect(searchModels({ choices: list, typed: '', recent: [] }).map(({ name }) => name)).toEqual(['a', 'b', 'd', 'c'])
})

test('a model that no list has can be typed', () => {
  expect(typedModel({ typed: 'groq/llama-3.3-70b', choices })).toBe('portkey/groq/llama-3.3-70b')
  expect(typedModel({ typed: 'portkey/together-ai/meta/llama', choices })).toBe('portkey/together-ai/meta/llama')
  expect(typedModel({ typed: 'openai/gpt-4o', choices })).toBeNull()
  expect(typedModel({ typed: 'gpt', choices })).toBeNull()
})

test('a model chosen again moves to the front', () => {
  expect(withRecent({ recent: ['a', 'b'], model: 'b' })).toEqual(['b', 'a'])
  expect(withRecent({ recent: Array.from({ length: 9 }, (_, index) => String(index)), model: 'new' })).toHaveLength(8)
})
