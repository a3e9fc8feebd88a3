import { providers } from '@/lib/portkey/providers'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { costUsd } from './cost'
import { modelSchema } from './model'
import { modelsOf, pricesDate } from './models'

const idsOf = (provider: string) => modelsOf(provider).map(({ id }) => id)

test.each([
  ['openai', ['gpt-4o-mini', 'gpt-4o']],
  ['anthropic', ['claude-3-5-sonnet-20241022', 'claude-3-haiku-20240307']],
  ['google', ['gemini-2.0-flash-lite', 'gemini-1.5-pro']],
  ['cohere', ['command-r-plus']],
])('the models that the documentation names come first for %s, with their prices', (provider, documented) => {
  expect(idsOf(provider).slice(0, documented.length)).toEqual(documented)
  const unpriced = modelsOf(provider).filter(({ id, inputUsdPerMillion, outputUsdPerMillion }) => {
    return documented.includes(id) && (inputUsdPerMillion === null || outputUsdPerMillion === null)
  })
  expect(unpriced).toEqual([])
})

test('gpt-4o-mini is listed at $0.15 in and $0.60 out', () => {
  expect(modelsOf('openai')[0]).toMatchObject({ id: 'gpt-4o-mini', inputUsdPerMillion: 0.15, outputUsdPerMillion: 0.6 })
})

test('every list holds models as the picker takes them, none twice', () => {
  for (const { id } of providers) {
    expect(z.array(modelSchema).safeParse(modelsOf(id)).success).toBe(true)
    expect([id, new Set(idsOf(id)).size]).toEqual([id, idsOf(id).length])
  }
})

test('newer names come before older ones', () => {
  const ids = idsOf('anthropic')
  expect(ids.indexOf('claude-opus-4-1')).toBeGreaterThan(1)
  expect(ids.indexOf('claude-opus-4-1')).toBeLessThan(ids.indexOf('claude-opus-4-0'))
})

test('what is no model for chat is not offered', () => {
  const others = providers.flatMap(({ id }) => idsOf(id)).filter((id) => /embed|whisper|\btts\b|dall-e|moderation|rerank/.test(id))
  expect(others).toEqual([])
})

test('Google’s own API offers no model of Anthropic’s', () => {
  expect(idsOf('google').filter((id) => id.startsWith('claude'))).toEqual([])
})

test('a provider without a price list has no models, not another one’s', () => {
  expect([modelsOf('sambanova'), modelsOf('nobody')]).toEqual([[], []])
})

test('the date of the prices is the one of the installed list', () => {
  const installed = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync('node_modules/@pydantic/genai-prices/package.json', 'utf8')))
  expect([installed.version, pricesDate]).toEqual(['0.1.8', '2026-09-23'])
})

test('the price in the picker is the one that a call is priced by', () => {
  const usage = { inputTokens: 1000, outputTokens: 0, cachedInputTokens: null, reasoningTokens: null }
  const wrong = providers.flatMap(({ id: provider }) =>
    modelsOf(provider).flatMap(({ id, inputUsdPerMillion }) => {
      const cost = costUsd({ provider, model: id, usage, cacheStatus: null })
      const isSame = cost === null || inputUsdPerMillion === null || Math.abs(cost - inputUsdPerMillion / 1000) < 1e-9
      // Perplexity also takes a fee for each request.
      return isSame || provider === 'perplexity-ai' ? [] : [`${provider}/${id}: ${inputUsdPerMillion} against ${cost}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('a price is that of a short prompt, without a fee per request', () => {
  expect(modelsOf('google').find(({ id }) => id === 'gemini-1.5-pro')).toMatchObject({ inputUsdPerMillion: 1.25, outputUsdPerMillion: 5 })
  expect(modelsOf('perplexity-ai').find(({ id }) => id === 'sonar-pro')).toMatchObject({ inputUsdPerMillion: 3, outputUsdPerMillion: 15 })
})

test('a model goes by the name that its provider knows', () => {
  expect(idsOf('fireworks-ai').every((id) => id.startsWith('accounts/fireworks/'))).toBe(true)
  expect(idsOf('bedrock').filter((id) => id.startsWith('regional.'))).toEqual([])
})
