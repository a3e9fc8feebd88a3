import { callStatusOf, type CallStatus } from '@/lib/runs/call-status'
import type { ColumnResult, RunFailure } from './run-results'

export type ColumnSummary = ColumnResult & { columnId: string }

/** All columns together. It changes when a call begins or ends, not with each token. */
export type RunSummary = {
  isRunning: boolean
  isStopping: boolean
  /** Results of the columns that have any, in no order that means something. */
  columns: ColumnSummary[]
  /** Calls by how they ended. */
  counts: Record<CallStatus, number>
  callCount: number
  /** Of the calls whose cost is known; null when it is of none. */
  costUsd: number | null
  unknownCosts: number
  /** The longest call; null while none has ended. */
  totalMs: number | null
  traceIds: string[]
  /** Why the run did not begin, where that is not about single columns. */
  failure: RunFailure | null
}

export const emptySummary: RunSummary = summarize([])

export function summarize(columns: ColumnSummary[]): RunSummary {
  const calls = columns.flatMap((column) => column.calls)
  const outcomes = calls.flatMap(({ outcome }) => outcome ?? [])
  const costs = outcomes.flatMap(({ costUsd }) => costUsd ?? [])
  const times = outcomes.flatMap(({ totalMs }) => totalMs ?? [])
  const counts = { running: 0, succeeded: 0, failed: 0, stopped: 0, interrupted: 0 }
  for (const call of calls) counts[callStatusOf(call)] += 1
  return {
    isRunning: columns.some(({ status }) => status.phase === 'running'),
    isStopping: columns.some(({ status }) => status.isStopping),
    columns,
    counts,
    callCount: calls.length,
    costUsd: costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : null,
    unknownCosts: outcomes.length - costs.length,
    totalMs: times.length > 0 ? Math.max(...times) : null,
    traceIds: [...new Set(columns.flatMap(({ status }) => status.traceId ?? []))],
    failure: columns.flatMap(({ status }) => status.failure ?? []).find(({ details }) => details.length === 0) ?? null,
  }
}
