import { z } from 'zod'

/** Google reports -1 where it doesn't count. */
const count = z.number().int().min(0).nullish().catch(null)
const details = z.looseObject({ cached_tokens: count, reasoning_tokens: count }).nullish().catch(null)
const reportedSchema = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: details,
  completion_tokens_details: details,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
  prompt_cache_hit_tokens: count,
})

/** Token counts with one meaning for every provider; null where nobody said. Cached tokens are part of the input, reasoning of the output. */
export type NormalisedUsage = {
  inputTokens: number | null
  outputTokens: number | null
  cachedInputTokens: number | null
  reasoningTokens: number | null
}

/** Here the gateway passes on Anthropic's counts, in which cached input stands beside the rest. Bedrock's are added up by it. */
const countsCacheApart = ['anthropic', 'vertex-ai', 'azure-ai']
/** Here it passes on Google's, in which reasoning stands beside the rest. */
const countsReasoningApart = ['google', 'vertex-ai']

/** Usage as the gateway 1.15.2 passes it on, of one provider (a slug). What is no usage at all gives nulls. */
export function normaliseUsage({ provider, usage }: { provider: string; usage: unknown }): NormalisedUsage {
  const reported = reportedSchema.safeParse(usage).data
  if (!reported) return { inputTokens: null, outputTokens: null, cachedInputTokens: null, reasoningTokens: null }
  const { prompt_tokens: prompt = null, completion_tokens: completion = null, cache_read_input_tokens: read } = reported
  const reasoning = reported.completion_tokens_details?.reasoning_tokens ?? null
  const cacheTokens = countsCacheApart.includes(provider) ? (read ?? 0) + (reported.cache_creation_input_tokens ?? 0) : 0
  return {
    inputTokens: prompt === null ? null : prompt + cacheTokens,
    outputTokens: completion === null ? null : completion + (countsReasoningApart.includes(provider) ? (reasoning ?? 0) : 0),
    cachedInputTokens: read ?? reported.prompt_tokens_details?.cached_tokens ?? reported.prompt_cache_hit_tokens ?? null,
    reasoningTokens: reasoning,
  }
}
