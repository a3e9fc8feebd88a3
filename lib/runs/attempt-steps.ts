import type { Attempt } from './run-event'

/** How an attempt ended; `unreachable`: no response at all. */
export type AttemptResult = 'answered' | 'limited' | 'refused' | 'broken' | 'unreachable'

export type AttemptStep = {
  attempt: Attempt
  /** Why the gateway made it: the first one, once more to the same target, or on to another. */
  reason: 'first' | 'retry' | 'fallback'
  result: AttemptResult
  /** Since the attempt before has ended. */
  waitedMs: number
}

/** The attempts of a call as the story that they tell. */
export function attemptSteps(attempts: Attempt[]): AttemptStep[] {
  return attempts.map((attempt, index) => {
    const before = attempts[index - 1]
    return { attempt, reason: reasonOf({ attempt, before }), result: resultOf(attempt), waitedMs: before ? gapMs({ before, attempt }) : 0 }
  })
}

function reasonOf({ attempt, before }: { attempt: Attempt; before: Attempt | undefined }): AttemptStep['reason'] {
  if (!before) return 'first'
  return attempt.target === before.target && attempt.provider === before.provider ? 'retry' : 'fallback'
}

function resultOf({ status }: Attempt): AttemptResult {
  if (status === null) return 'unreachable'
  if (status === 429) return 'limited'
  if (status >= 500) return 'broken'
  return status >= 400 ? 'refused' : 'answered'
}

function gapMs({ before, attempt }: { before: Attempt; attempt: Attempt }): number {
  return Math.max(0, Date.parse(attempt.startedAt) - Date.parse(before.startedAt) - before.durationMs)
}
