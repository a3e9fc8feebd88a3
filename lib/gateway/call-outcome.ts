import { costUsd } from '@/lib/pricing/cost'
import { normaliseUsage } from '@/lib/pricing/usage'
import type { CallError } from '@/lib/portkey/call-error'
import { gatewayClaimsSchema, type GatewayClaims, type Outcome } from '@/lib/runs/run-event'

/** What is known of a call when it ends. Times in milliseconds since it was sent. */
export type CallFacts = {
  provider: string
  model: string
  isSimulated: boolean
  finishReason: string | null
  /** As the provider reported it. */
  usage: unknown
  firstTokenMs: number | null
  lastTokenMs: number | null
  /** null when nothing was sent. */
  totalMs: number | null
  response: { status: number; headers: Record<string, string> } | null
  hookResults: unknown
}

/** The outcome of a call: `succeeded` when it has no error and wasn't stopped. */
export function outcomeOf({ facts, error, isStopped }: { facts: CallFacts; error: CallError | null; isStopped: boolean }): Outcome {
  const gateway = claimsOf(facts.response?.headers ?? {})
  // With a fallback the provider that answered is not the one that was asked first.
  const provider = gateway.provider ?? facts.provider
  const usage = normaliseUsage({ provider, usage: facts.usage })
  const known = {
    finishReason: facts.finishReason,
    usage,
    costUsd: costUsd({ provider, model: facts.model, usage, cacheStatus: gateway.cacheStatus }),
    firstTokenMs: rounded(facts.firstTokenMs),
    totalMs: rounded(facts.totalMs),
    tokensPerSecond: tokensPerSecond({ facts, outputTokens: usage.outputTokens, isHit: gateway.cacheStatus === 'HIT' }),
    gateway,
    response: facts.response,
    hookResults: facts.hookResults ?? null,
  }
  if (isStopped) return { status: 'stopped', ...known }
  return error ? { status: 'failed', error, ...known } : { status: 'succeeded', ...known }
}

/** Reported output tokens over the time from the first to the last of them; null where either is unknown or all came at once. */
function tokensPerSecond({ facts, outputTokens, isHit }: { facts: CallFacts; outputTokens: number | null; isHit: boolean }): number | null {
  const { firstTokenMs, lastTokenMs } = facts
  if (outputTokens === null || firstTokenMs === null || lastTokenMs === null || isHit) return null
  const seconds = (lastTokenMs - firstTokenMs) / 1000
  return seconds > 0.005 ? Math.round((outputTokens / seconds) * 10) / 10 : null
}

/** What the gateway's headers say, each as null where it says nothing. */
export function claimsOf(headers: Record<string, string>): GatewayClaims {
  const said = (name: string) => headers[`x-portkey-${name}`] || null
  const retryCount = said('retry-attempt-count')
  return {
    traceId: said('trace-id'),
    cacheStatus: gatewayClaimsSchema.shape.cacheStatus.catch(null).parse(said('cache-status')),
    retryCount: retryCount === null ? null : Number(retryCount),
    usedTarget: said('last-used-option-index'),
    provider: said('provider'),
  }
}

const rounded = (ms: number | null) => (ms === null ? null : Math.round(ms * 10) / 10)
