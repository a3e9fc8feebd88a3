import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costUsd } from './cost'
import { normaliseUsage } from './usage'

const cost = ({
  provider,
  model,
  usage,
  cacheStatus = null,
}: {
  provider: string
  model: string
  usage: object
  cacheStatus?: string | null
}) => costUsd({ provider, model, usage: normaliseUsage({ provider, usage }), cacheStatus })
const thousandAndFiveHundred = { prompt_tokens: 1000, completion_tokens: 500 }

test.each<[string, string, object, number]>([
  ['openai', 'gpt-4o-mini', thousandAndFiveHundred, (1000 * 0.15 + 500 * 0.6) / 1e6],
  ['openai', 'gpt-4o', thousandAndFiveHundred, (1000 * 2.5 + 500 * 10) / 1e6],
  [
    'openai',
    'gpt-4o',
    { ...thousandAndFiveHundred, prompt_tokens_details: { cached_tokens: 400 } },
    (600 * 2.5 + 400 * 1.25 + 500 * 10) / 1e6,
  ],
  ['anthropic', 'claude-3-haiku-20240307', thousandAndFiveHundred, (1000 * 0.25 + 500 * 1.25) / 1e6],
  [
    'anthropic',
    'claude-3-haiku-20240307',
    { ...thousandAndFiveHundred, cache_read_input_tokens: 2000 },
    (1000 * 0.25 + 2000 * 0.03 + 500 * 1.25) / 1e6,
  ],
  ['google', 'gemini-2.0-flash-lite', thousandAndFiveHundred, (1000 * 0.075 + 500 * 0.3) / 1e6],
  ['cohere', 'command-r-plus', thousandAndFiveHundred, (1000 * 2.5 + 500 * 10) / 1e6],
  ['azure-openai', 'gpt-4o', thousandAndFiveHundred, (1000 * 2.5 + 500 * 10) / 1e6],
])('%s/%s with %j costs $%d', (provider, model, usage, expected) => {
  expect(cost({ provider, model, usage })).toBeCloseTo(expected, 12)
})

test('an answer from the cache costs nothing, whoever gave it first', () => {
  expect(cost({ provider: 'nobody', model: 'x', usage: {}, cacheStatus: 'HIT' })).toBe(0)
  expect(cost({ provider: 'openai', model: 'gpt-4o', usage: thousandAndFiveHundred, cacheStatus: 'MISS' })).toBeGreaterThan(0)
})

test.each([
  ['a provider without a price list', 'sambanova', 'gpt-4o', thousandAndFiveHundred],
  ['a provider that nobody knows', '', 'gpt-4o', thousandAndFiveHundred],
  ['a model without a price', 'openai', 'no-such-model', thousandAndFiveHundred],
  ['an answer without counts', 'openai', 'gpt-4o', {}],
  ['an answer without the output’s count', 'openai', 'gpt-4o', { prompt_tokens: 3 }],
])('%s has an unknown cost, not zero', (_name, provider, model, usage) => {
  expect(cost({ provider, model, usage })).toBeNull()
})

test('no counts are so odd that pricing throws', () => {
  const count = fc.option(fc.nat())
  const usage = fc.record({ inputTokens: count, outputTokens: count, cachedInputTokens: count, reasoningTokens: count })
  fc.assert(
    fc.property(fc.constantFrom('openai', 'anthropic', 'google', 'perplexity-ai'), fc.string(), usage, (provider, odd, tokens) => {
      for (const model of ['gpt-4o', 'claude-3-haiku-20240307', 'gemini-1.5-pro', 'sonar-pro', odd]) {
        const usd = costUsd({ provider, model, usage: tokens, cacheStatus: null })
        expect(usd === null || usd >= 0).toBe(true)
      }
    }),
  )
})
