import { priceOf } from './price-list'
import type { NormalisedUsage } from './usage'

type Priced = { provider: string; model: string; usage: NormalisedUsage; cacheStatus: string | null }

/**
 * Cost of one answer in US dollars, or null when the price or the tokens are unknown; an answer from the cache costs 0.
 * Cached input is billed at its own rate; tokens written to a provider's cache at that of other input, since usage doesn't tell them apart.
 * 1,000 tokens in and 500 out of gpt-4o-mini at $0.15 and $0.60 per million = 0.00045.
 */
export function costUsd({ provider, model, usage, cacheStatus }: Priced): number | null {
  if (cacheStatus === 'HIT') return 0
  const { inputTokens, outputTokens, cachedInputTokens } = usage
  if (inputTokens === null || outputTokens === null) return null
  const tokens = {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    // More cached than sent is a provider's mistake, over which the library would throw.
    cache_read_tokens: Math.min(cachedInputTokens ?? 0, inputTokens),
  }
  return priceOf({ provider, model, usage: tokens })?.total_price ?? null
}
