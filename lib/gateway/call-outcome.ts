import { costUsd } from '@/lib/pricing/cost'
import { normaliseUsage } from '@/lib/pricing/usage'
import type { CallError } from '@/lib/portkey/call-error'
import { gatewayClaimsSchema, type GatewayClaims, type Outcome } from '@/lib/runs/run-event'

/** What is known of a call when it ends. Times in milliseconds since it was sent. */
export type CallFacts = {
  provider: string
  model: string
  isSimulated: boolean
  /** The model's name in the answer, where it says one. */
  answeredBy: string | null
  /** Reads from the gateway that brought something of the answer. */
  readCount: number
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
    costUsd: priceOf({ facts, provider, usage, gateway }),
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

type Priced = { facts: CallFacts; provider: string; usage: Outcome['usage']; gateway: GatewayClaims }

/** By the name in the answer, since a fallback may have asked another model; by the one asked for where that name has no price. */
function priceOf({ facts, provider, usage, gateway: { cacheStatus } }: Priced): number | null {
  const byAnswer = facts.answeredBy && costUsd({ provider, model: facts.answeredBy, usage, cacheStatus })
  if (typeof byAnswer === 'number') return byAnswer
  return provider === facts.provider ? costUsd({ provider, model: facts.model, usage, cacheStatus }) : null
}

/** A shorter time, or fewer reads, says how the answer was delivered and not how fast it was written. */
const shortestMs = 50
const fewestReads = 4

/** Reported output tokens over the time from the first to the last of them; null where either is unknown or they came all but at once. */
function tokensPerSecond({ facts, outputTokens, isHit }: { facts: CallFacts; outputTokens: number | null; isHit: boolean }): number | null {
  const { firstTokenMs, lastTokenMs } = facts
  if (outputTokens === null || firstTokenMs === null || lastTokenMs === null || isHit) return null
  const ms = lastTokenMs - firstTokenMs
  if (ms < shortestMs || facts.readCount < fewestReads) return null
  return Math.round((outputTokens / ms) * 10_000) / 10
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
