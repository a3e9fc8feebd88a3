import { callStatusOf } from './call-status'
import type { CallState } from './reduce-run'
import type { Outcome, Usage } from './run-event'

/** What was measured of a call, or of several as their middle. */
export type CallMetrics = Pick<Outcome, 'firstTokenMs' | 'totalMs' | 'tokensPerSecond' | 'costUsd'> & { usage: Usage }

export const unknownMetrics: CallMetrics = {
  firstTokenMs: null,
  totalMs: null,
  tokensPerSecond: null,
  costUsd: null,
  usage: { inputTokens: null, outputTokens: null, cachedInputTokens: null, reasoningTokens: null },
}

/** What is known of a single call, however it ended; of several samples the medians of those that succeeded. */
export function metricsOf(calls: CallState[]): CallMetrics {
  const [only] = calls
  if (calls.length === 1) return only?.outcome ?? unknownMetrics
  return mediansOf(succeeded(calls))
}

/** What a column is compared by: nothing of a call that did not succeed. */
export function comparableMetricsOf(calls: CallState[]): CallMetrics {
  return mediansOf(succeeded(calls))
}

function succeeded(calls: CallState[]): Outcome[] {
  return calls.flatMap((call) => (call.outcome && callStatusOf(call) === 'succeeded' ? [call.outcome] : []))
}

function mediansOf(outcomes: Outcome[]): CallMetrics {
  const median = (pick: (outcome: Outcome) => number | null) => medianOf(outcomes.map(pick))
  const medianCount = (pick: (usage: Usage) => number | null) => roundUp(median(({ usage }) => pick(usage)))
  return {
    firstTokenMs: median(({ firstTokenMs }) => firstTokenMs),
    totalMs: median(({ totalMs }) => totalMs),
    tokensPerSecond: median(({ tokensPerSecond }) => tokensPerSecond),
    costUsd: median(({ costUsd }) => costUsd),
    usage: {
      inputTokens: medianCount(({ inputTokens }) => inputTokens),
      outputTokens: medianCount(({ outputTokens }) => outputTokens),
      cachedInputTokens: medianCount(({ cachedInputTokens }) => cachedInputTokens),
      reasoningTokens: medianCount(({ reasoningTokens }) => reasoningTokens),
    },
  }
}

const roundUp = (count: number | null) => (count === null ? null : Math.ceil(count))

/** The middle of the known values; null without any. */
export function medianOf(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  const upper = known[Math.floor(known.length / 2)]
  const lower = known[Math.ceil(known.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
