import 'server-only'
import type { Attempt } from '@/lib/runs/run-event'
import type { AttemptFeed } from './attempt-feed.server'

/** The report of an attempt and the answer come by two ways; this long the last report is waited for. */
const longestWaitMs = 300

/** The attempts of one call as the gateway reports them. */
export class AttemptWatch {
  readonly #stop: () => void
  readonly #died = new AbortController()
  readonly #onAttempt: (attempt: Attempt) => void
  #expected = 0
  #seen = 0
  #resolve: (() => void) | null = null

  constructor({ feed, callId, onAttempt }: { feed: AttemptFeed | null; callId: string; onAttempt: (attempt: Attempt) => void }) {
    this.#onAttempt = onAttempt
    this.#stop = feed?.listen({ callId, onAttempt: (attempt) => this.#take(attempt), onDeath: () => this.#died.abort() }) ?? (() => {})
  }

  /** Fires when the gateway has died. */
  get died(): AbortSignal {
    return this.#died.signal
  }

  get hasDied(): boolean {
    return this.#died.signal.aborted
  }

  /** The gateway says that there were so many. */
  expect(count: number): void {
    this.#expected = count
  }

  /** Resolves when every attempt that was announced has been told. */
  async close(): Promise<void> {
    if (this.#seen < this.#expected && !this.hasDied) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#resolve = resolve
      const timer = setTimeout(resolve, longestWaitMs)
      await promise
      clearTimeout(timer)
    }
    this.#stop()
  }

  #take(attempt: Attempt): void {
    this.#seen += 1
    this.#onAttempt(attempt)
    if (this.#seen >= this.#expected) this.#resolve?.()
  }
}
