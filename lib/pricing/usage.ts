import { findProvider } from '@/lib/portkey/providers'
import { z } from 'zod'

const count = z.number().int().min(0).nullish().catch(null)
const details = z.looseObject({ cached_tokens: count, reasoning_tokens: count }).nullish().catch(null)
const reportedSchema = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: details,
  completion_tokens_details: details,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
})

/** Token counts with one meaning for every provider; null where nobody said. Cached tokens are part of the input, reasoning of the output. */
export type NormalisedUsage = {
  inputTokens: number | null
  outputTokens: number | null
  cachedInputTokens: number | null
  reasoningTokens: number | null
}

/** Usage as the gateway passes it on. Anthropic counts cached input, Google reasoning, apart from the rest; here they are part of it. */
export function normaliseUsage({ provider, usage }: { provider: string; usage: unknown }): NormalisedUsage {
  const reported = reportedSchema.safeParse(usage).data
  if (!reported) return { inputTokens: null, outputTokens: null, cachedInputTokens: null, reasoningTokens: null }
  const wire = findProvider(provider)?.wire
  const { prompt_tokens: prompt = null, completion_tokens: completion = null, cache_read_input_tokens: read } = reported
  const reasoning = reported.completion_tokens_details?.reasoning_tokens ?? null
  const cacheTokens = wire === 'anthropic' ? (read ?? 0) + (reported.cache_creation_input_tokens ?? 0) : 0
  return {
    inputTokens: prompt === null ? null : prompt + cacheTokens,
    outputTokens: completion === null ? null : completion + (wire === 'google' ? (reasoning ?? 0) : 0),
    cachedInputTokens: read ?? reported.prompt_tokens_details?.cached_tokens ?? null,
    reasoningTokens: reasoning,
  }
}
