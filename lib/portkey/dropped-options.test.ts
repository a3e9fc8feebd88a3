import { expect, test } from 'vitest'
import { droppedOptions } from './dropped-options'
import { modelOptionParameters } from './params'
import { providers } from './providers'

test('only options that a prompt or the table has, and providers that the gateway has, are named', () => {
  const known = new Set<string>([...modelOptionParameters.map(({ name }) => name), 'response_format'])
  expect(providers.flatMap(({ id }) => droppedOptions(id)).filter((name) => !known.has(name))).toEqual([])
})

test.each([
  ['openai', 'top_k', true],
  ['openai', 'seed', false],
  ['anthropic', 'reasoning_effort', true],
  ['anthropic', 'top_k', false],
  ['google', 'presence_penalty', true],
  ['cohere', 'max_completion_tokens', true],
  ['mistral-ai', 'stop', true],
  ['a provider that nobody measured', 'seed', false],
])('%s and %s: dropped is %s', (provider, option, isDropped) => {
  expect(droppedOptions(provider).includes(option)).toBe(isDropped)
})
