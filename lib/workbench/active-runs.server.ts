import 'server-only'
import { remember } from '@/lib/remember.server'

type ActiveRun = { calls: Map<string, AbortController>; ended: Promise<void> }

const activeRuns = (): Map<string, ActiveRun> => remember('active-runs', () => new Map<string, ActiveRun>())

/** Makes a run's calls stoppable until `ended` resolves; gives each call's signal. */
export function trackRun({ runId, callIds, ended }: { runId: string; callIds: string[]; ended: Promise<void> }): Map<string, AbortSignal> {
  const calls = new Map(callIds.map((callId) => [callId, new AbortController()]))
  activeRuns().set(runId, { calls, ended })
  void ended.finally(() => activeRuns().delete(runId))
  return new Map([...calls].map(([callId, { signal }]) => [callId, signal]))
}

/** Stops the named calls of a run, or all of them; returns those that were asked to stop. A run that has ended has none. */
export function stopRun({ runId, callIds }: { runId: string; callIds?: string[] | undefined }): string[] {
  const calls = activeRuns().get(runId)?.calls ?? new Map<string, AbortController>()
  const chosen = [...calls].filter(([callId]) => !callIds || callIds.includes(callId))
  for (const [, controller] of chosen) controller.abort()
  return chosen.map(([callId]) => callId)
}

/** Stops everything and resolves when each run has ended and been recorded. */
export async function stopAllRuns(): Promise<void> {
  const runs = [...activeRuns()]
  for (const [runId] of runs) stopRun({ runId })
  await Promise.all(runs.map(([, { ended }]) => ended))
}
