import 'server-only'
import { attemptSchema, type Attempt } from '@/lib/runs/run-event'
import { z } from 'zod'

const reportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('attempt-start'), call: z.string() }),
  z.object({ type: z.literal('attempt'), call: z.string(), attempt: attemptSchema }),
])

export type AttemptListener = { onStart: () => void; onAttempt: (attempt: Attempt) => void; onDeath: () => void }

/** Brings what the embedded gateway reports to the calls that wait for it. */
export class AttemptFeed {
  readonly #listeners = new Map<string, AttemptListener>()

  /** Listens for one call until the function that it gives is called. */
  listen({ callId, ...listener }: AttemptListener & { callId: string }): () => void {
    this.#listeners.set(callId, listener)
    return () => void this.#listeners.delete(callId)
  }

  take(message: unknown): void {
    const report = reportSchema.safeParse(message).data
    if (!report) return
    const listener = this.#listeners.get(report.call)
    if (report.type === 'attempt-start') listener?.onStart()
    else listener?.onAttempt(report.attempt)
  }

  /** The gateway has died with every call that it was working on. */
  endAll(): void {
    for (const { onDeath } of this.#listeners.values()) onDeath()
  }
}
