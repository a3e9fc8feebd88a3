import { setTimeout as sleep } from 'node:timers/promises'

/** Shorter waits are not worth a listener on the signal. */
const briefMs = 100

/** Waits, or returns early when the caller leaves; look at the signal afterwards. */
export async function wait({ ms, signal }: { ms: number; signal: AbortSignal }): Promise<void> {
  if (ms <= 0) return
  await (ms < briefMs ? sleep(ms) : untilLeft(sleep(ms, undefined, { signal })))
}

/** The caller's leaving ends a wait and is no error. */
export async function untilLeft(waiting: Promise<unknown>): Promise<void> {
  try {
    await waiting
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error
  }
}
