import 'server-only'
import type { Attempt } from '@/lib/runs/run-event'
import type { AttemptFeed } from './attempt-feed.server'

/** The report of an attempt and the answer come by two ways; this long the last report is waited for. */
const longestReportMs = 1000
/** A connection breaks at once when the gateway dies; this long its death may take to be told. */
const longestDeathMs = 300

/** The attempts of one call as the gateway reports them. */
export class AttemptWatch {
  readonly #stop: () => void
  readonly #died = new AbortController()
  readonly #onAttempt: (attempt: Attempt) => void
  readonly #isReporting: boolean
  #announced = 0
  #started = 0
  #ended = 0
  #wake: (() => void) | null = null

  constructor({ feed, callId, onAttempt }: { feed: AttemptFeed | null; callId: string; onAttempt: (attempt: Attempt) => void }) {
    this.#onAttempt = onAttempt
    this.#isReporting = feed !== null
    this.#stop =
      feed?.listen({
        callId,
        onStart: () => (this.#started += 1),
        onAttempt: (attempt) => this.#take(attempt),
        onDeath: () => {
          this.#died.abort()
          this.#wake?.()
        },
      }) ?? (() => {})
  }

  /** Fires when the gateway has died. */
  get died(): AbortSignal {
    return this.#died.signal
  }

  /** The gateway says in its answer that there were so many. */
  expect(count: number): void {
    this.#announced = count
  }

  /** Whether the gateway has died; a broken connection is often known before its death is. */
  async hasDied(): Promise<boolean> {
    if (this.#isReporting && !this.died.aborted) await this.#wait({ isDone: () => this.died.aborted, longestMs: longestDeathMs })
    return this.died.aborted
  }

  /** Resolves when every attempt that was announced, or begun, has been told. */
  async settle(): Promise<void> {
    const isDone = () => this.died.aborted || this.#ended >= Math.max(this.#announced, this.#started)
    if (this.#isReporting) await this.#wait({ isDone, longestMs: longestReportMs })
  }

  async close(): Promise<void> {
    await this.settle()
    this.#stop()
  }

  #take(attempt: Attempt): void {
    this.#ended += 1
    this.#onAttempt(attempt)
    this.#wake?.()
  }

  async #wait({ isDone, longestMs }: { isDone: () => boolean; longestMs: number }): Promise<void> {
    if (isDone()) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, longestMs)
    this.#wake = () => isDone() && resolve()
    await promise
    clearTimeout(timer)
    this.#wake = null
  }
}
