'use client'

import type { CallState } from '@/lib/runs/reduce-run'
import { useCallback, useSyncExternalStore } from 'react'
import { noResult, type ColumnStatus } from './run-results'
import { runStore } from './run-store'
import { emptySummary, type RunSummary } from './run-summary'

/** A column's calls, one per sample. Changes at most once per frame while they stream. */
export function useColumnCalls(columnId: string): CallState[] {
  return useSyncExternalStore(
    useColumnSubscription(columnId),
    () => runStore.results.column(columnId).calls,
    () => noResult.calls,
  )
}

/** What is known of a column's run beside its calls. Does not change with each token. */
export function useColumnStatus(columnId: string): ColumnStatus {
  return useSyncExternalStore(
    useColumnSubscription(columnId),
    () => runStore.results.column(columnId).status,
    () => noResult.status,
  )
}

/** All columns together; changes when a call begins or ends. */
export function useRunSummary(): RunSummary {
  return useSyncExternalStore(
    subscribeToSummary,
    () => runStore.results.summary,
    () => emptySummary,
  )
}

export function useIsRunning(): boolean {
  return useSyncExternalStore(
    subscribeToSummary,
    () => runStore.results.summary.isRunning,
    () => false,
  )
}

function useColumnSubscription(columnId: string) {
  return useCallback((listener: () => void) => runStore.results.subscribeToColumn({ columnId, listener }), [columnId])
}

// The first who looks brings back what was there before a reload: it can only be known in the browser.
function subscribeToSummary(listener: () => void): () => void {
  void runStore.restore()
  return runStore.results.subscribeToSummary(listener)
}
