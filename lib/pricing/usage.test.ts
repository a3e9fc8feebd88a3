import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseUsage, type NormalisedUsage } from './usage'

const counts = (input: number | null, output: number | null, cached: number | null, reasoning: number | null): NormalisedUsage => ({
  inputTokens: input,
  outputTokens: output,
  cachedInputTokens: cached,
  reasoningTokens: reasoning,
})
const unknown = counts(null, null, null, null)

test.each<[string, string, unknown, NormalisedUsage]>([
  [
    'OpenAI counts reasoning as output and cached tokens as input',
    'openai',
    {
      prompt_tokens: 100,
      completion_tokens: 50,
      prompt_tokens_details: { cached_tokens: 64 },
      completion_tokens_details: { reasoning_tokens: 30 },
    },
    counts(100, 50, 64, 30),
  ],
  [
    'Anthropic counts what it read from its cache, and wrote to it, apart from the input',
    'anthropic',
    { prompt_tokens: 10, completion_tokens: 5, cache_read_input_tokens: 100, cache_creation_input_tokens: 20 },
    counts(130, 5, 100, null),
  ],
  [
    'Google counts reasoning apart from the output',
    'google',
    { prompt_tokens: 10, completion_tokens: 5, completion_tokens_details: { reasoning_tokens: 40 } },
    counts(10, 45, null, 40),
  ],
  [
    'Cohere says no more than the two counts',
    'cohere',
    { prompt_tokens: 7, completion_tokens: 3, total_tokens: 10 },
    counts(7, 3, null, null),
  ],
  ['a negative count is unknown', 'google', { prompt_tokens: -1, completion_tokens: 4 }, counts(null, 4, null, null)],
  ['details that are null say nothing', 'openai', { prompt_tokens: 1, prompt_tokens_details: null }, counts(1, null, null, null)],
  ['a count that is a text is unknown', 'openai', { prompt_tokens: '12', completion_tokens: 2 }, counts(null, 2, null, null)],
  ['no usage is unknown, not zero', 'openai', null, unknown],
  ['a usage that is a list is unknown', 'openai', [1, 2], unknown],
])('%s', (_rule, provider, usage, expected) => {
  expect(normaliseUsage({ provider, usage })).toEqual(expected)
})

test('whatever a provider reports, a count is unknown or a whole number from zero', () => {
  const usage = fc.oneof(
    fc.anything(),
    fc.record({ prompt_tokens: fc.anything(), completion_tokens: fc.integer(), cache_read_input_tokens: fc.integer() }),
  )
  fc.assert(
    fc.property(fc.constantFrom('openai', 'anthropic', 'google', 'cohere', 'nobody'), usage, (provider, reported) => {
      const values = Object.values(normaliseUsage({ provider, usage: reported }))
      expect(values.filter((value) => value !== null && !(Number.isInteger(value) && value >= 0))).toEqual([])
    }),
  )
})
