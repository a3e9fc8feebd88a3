import { ApiError, requestJson } from '@/lib/http/api-client'
import { replayCall } from '@/lib/runs/replay'
import type { CallState } from '@/lib/runs/reduce-run'
import { callSchema } from '@/lib/traces/call'
import type { RememberedColumn } from './run-memory'
import { noResult, type ColumnResult } from './run-results'

/** The page's leaving stops its calls; how long their ends may take to be in the store. */
const endingMs = [200, 400, 800, 1600]

/** A column as an earlier page showed it, from the store. A call that is no longer there is left out. */
export async function restoreColumn(column: RememberedColumn): Promise<ColumnResult> {
  try {
    return await loadColumn(column)
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    const { code, message } = cause
    return { ...noResult, status: { ...noResult.status, failure: { code, message, details: [] } } }
  }
}

async function loadColumn({ runId, traceId, calls }: RememberedColumn): Promise<ColumnResult> {
  const found = await Promise.all(calls.map((callId) => restoreCall({ callId, waits: endingMs })))
  const restored = found.filter((call) => call !== null)
  if (restored.length === 0) return noResult
  return { status: { ...noResult.status, phase: 'ended', runId, traceId }, calls: restored }
}

async function restoreCall({ callId, waits }: { callId: string; waits: number[] }): Promise<CallState | null> {
  try {
    const call = await requestJson({ path: `/api/calls/${encodeURIComponent(callId)}`, schema: callSchema })
    const [waitMs, ...rest] = waits
    if (call.status !== 'running' || waitMs === undefined) return replayCall(call)
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    return restoreCall({ callId, waits: rest })
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}
