import { calcPrice } from '@pydantic/genai-prices'
import { priceProviderId } from './price-provider-id'
import type { NormalisedUsage } from './usage'

type Priced = { provider: string; model: string; usage: NormalisedUsage; cacheStatus: string | null }

/**
 * Cost of one answer in US dollars, or null when the price or the tokens are unknown; an answer from the cache costs 0.
 * 1,000 tokens in and 500 out of gpt-4o-mini at $0.15 and $0.60 per million = 0.00045.
 */
export function costUsd({ provider, model, usage, cacheStatus }: Priced): number | null {
  if (cacheStatus === 'HIT') return 0
  const { inputTokens, outputTokens, cachedInputTokens } = usage
  const providerId = priceProviderId(provider)
  if (inputTokens === null || outputTokens === null || !providerId) return null
  const tokens = {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    // More cached than sent is a provider's mistake, over which the library would stumble.
    cache_read_tokens: Math.min(cachedInputTokens ?? 0, inputTokens),
  }
  return calcPrice(tokens, model, { providerId })?.total_price ?? null
}
