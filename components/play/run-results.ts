import type { ErrorDetail } from '@/lib/http/app-error'
import type { CallState } from '@/lib/runs/reduce-run'
import { frameCommit } from './frame-commit'
import { emptySummary, summarize, type RunSummary } from './run-summary'

/** Why a run did not begin. */
export type RunFailure = { code: string; message: string; details: ErrorDetail[] }

export type ColumnStatus = {
  phase: 'idle' | 'running' | 'ended'
  /** When Run was pressed, as `Date.now()`; null for results of an earlier page. */
  startedAtMs: number | null
  isStopping: boolean
  runId: string | null
  traceId: string | null
  /** With details about this column only. */
  failure: RunFailure | null
}

/** What a column shows. `status` and each call keep their identity while they stay the same. */
export type ColumnResult = { status: ColumnStatus; calls: CallState[] }

export const noResult: ColumnResult = {
  status: { phase: 'idle', startedAtMs: null, isStopping: false, runId: null, traceId: null, failure: null },
  calls: [],
}

type Listener = () => void

const outOfSightPerFrame = 2

/** The results of all columns as they are on screen. They live outside React, which is told at most once per frame. */
export class RunResults {
  #columns = new Map<string, ColumnResult>()
  #summary: RunSummary = emptySummary
  #isSummaryStale = false
  #generation = 0
  /** What is not on screen yet, by column, the one that waits longest first. */
  readonly #pending = new Map<string, { result: () => ColumnResult; isMilestone: boolean }>()
  readonly #outOfSight = new Set<string>()
  readonly #columnListeners = new Map<string, Set<Listener>>()
  readonly #summaryListeners = new Set<Listener>()
  readonly #commit = frameCommit(() => this.#flush())

  column(columnId: string): ColumnResult {
    return this.#columns.get(columnId) ?? noResult
  }

  get summary(): RunSummary {
    return this.#summary
  }

  /**
   * Shows a column's result: with the next frame if the column is in sight or at a milestone (something has begun or ended), else soon.
   * The summary follows milestones only.
   */
  show({ columnId, result, isMilestone }: { columnId: string; result: () => ColumnResult; isMilestone: boolean }): void {
    const wasMilestone = this.#pending.get(columnId)?.isMilestone ?? false
    this.#pending.set(columnId, { result, isMilestone: isMilestone || wasMilestone })
    this.#isSummaryStale ||= isMilestone
    this.#commit.request()
  }

  /** Every column counts as in sight until it is said not to be. */
  setInSight({ columnId, isInSight }: { columnId: string; isInSight: boolean }): void {
    if (isInSight) this.#outOfSight.delete(columnId)
    else this.#outOfSight.add(columnId)
    if (this.#pending.has(columnId)) this.#commit.request()
  }

  /** Forgets all results but those of the named columns, at once. */
  keepOnly(columnIds: string[]): void {
    const gone = [...this.#columns.keys()].filter((columnId) => !columnIds.includes(columnId))
    for (const columnId of this.#pending.keys()) if (!columnIds.includes(columnId)) this.#pending.delete(columnId)
    for (const columnId of gone) {
      this.#columns.delete(columnId)
      this.#notify(columnId)
    }
    this.#generation += 1
    this.#updateSummary()
  }

  /** Tells later whether a column has still nothing to show, and nobody has made room since. */
  vacancy(columnId: string): () => boolean {
    const generation = this.#generation
    return () => generation === this.#generation && !this.#columns.has(columnId) && !this.#pending.has(columnId)
  }

  subscribeToColumn({ columnId, listener }: { columnId: string; listener: Listener }): () => void {
    const listeners = this.#columnListeners.get(columnId) ?? new Set()
    this.#columnListeners.set(columnId, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  subscribeToSummary(listener: Listener): () => void {
    this.#summaryListeners.add(listener)
    return () => this.#summaryListeners.delete(listener)
  }

  #flush(): void {
    const due = this.#takeDue()
    for (const [columnId, { result }] of due) this.#columns.set(columnId, result())
    for (const [columnId] of due) this.#notify(columnId)
    if (this.#isSummaryStale) this.#updateSummary()
    if (this.#pending.size > 0) this.#commit.request()
  }

  // Of 24 columns most are out of sight: a few of them per frame, in turn, keep frames short and nobody sees the difference.
  #takeDue() {
    let turns = outOfSightPerFrame
    const due = [...this.#pending].filter(([columnId, { isMilestone }]) => isMilestone || !this.#outOfSight.has(columnId) || turns-- > 0)
    for (const [columnId] of due) this.#pending.delete(columnId)
    return due
  }

  #updateSummary(): void {
    this.#isSummaryStale = false
    this.#summary = summarize([...this.#columns].map(([columnId, result]) => ({ columnId, ...result })))
    for (const listener of this.#summaryListeners) listener()
  }

  #notify(columnId: string): void {
    for (const listener of this.#columnListeners.get(columnId) ?? []) listener()
  }
}
