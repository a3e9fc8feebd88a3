import 'server-only'
import { attemptSchema, type Attempt } from '@/lib/runs/run-event'
import { z } from 'zod'

const reportSchema = z.object({ type: z.literal('attempt'), call: z.string(), attempt: attemptSchema })

type Listener = { onAttempt: (attempt: Attempt) => void; onDeath: () => void }

/** Brings what the embedded gateway reports to the calls that wait for it. */
export class AttemptFeed {
  readonly #listeners = new Map<string, Listener>()

  /** Listens for one call until the function that it gives is called. */
  listen({ callId, ...listener }: Listener & { callId: string }): () => void {
    this.#listeners.set(callId, listener)
    return () => void this.#listeners.delete(callId)
  }

  take(message: unknown): void {
    const report = reportSchema.safeParse(message)
    if (report.success) this.#listeners.get(report.data.call)?.onAttempt(report.data.attempt)
  }

  /** The gateway has died with every call that it was working on. */
  endAll(): void {
    for (const { onDeath } of this.#listeners.values()) onDeath()
  }
}
