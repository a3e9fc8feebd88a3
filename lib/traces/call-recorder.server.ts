import 'server-only'
import type { Database } from '@/lib/db.server'
import { insertCalls, updateEndedCalls, type EndedCall, type NewCall } from './call-sql.server'

export type NewRun = { id: string; traceId: string; startedAt: Date; samples: number; configurationVersionId: string | null }
/** Ends are gathered for this long, so that the columns of a run that end together are one transaction. */
const gatherMs = 40

/**
 * Writes calls: a row each before its request leaves, the rest when it has ended.
 * Reads of the store call `flush` first and so see every call that has ended.
 */
export class CallRecorder {
  readonly #db: Database
  readonly #onError: (error: unknown) => void
  #ended: EndedCall[] = []
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor({ db, onError }: { db: Database; onError: (error: unknown) => void }) {
    this.#db = db
    this.#onError = onError
  }

  /** Resolves when the run and its calls, as `running`, are in the database. */
  async startRun({ run, calls }: { run: NewRun; calls: NewCall[] }): Promise<void> {
    const { startedAt, ...rest } = run
    const startedAtMs = startedAt.getTime()
    await this.#db.$transaction([
      this.#db.run.create({ data: { ...rest, startedAtMs: BigInt(startedAtMs) }, select: { id: true } }),
      ...insertCalls({ db: this.#db, runId: run.id, startedAtMs, calls }),
    ])
  }

  /** Takes the end of a call; it is in the database soon, and at once after `flush`. */
  endCall(call: EndedCall): void {
    this.#ended.push(call)
    this.#timer ??= setTimeout(() => void this.flush(), gatherMs)
  }

  /** Resolves when every end taken so far has been written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const calls = this.#ended
    this.#ended = []
    if (calls.length > 0) this.#writing = this.#writing.then(() => this.#write(calls))
    return this.#writing
  }

  async #write(calls: EndedCall[]): Promise<void> {
    try {
      await this.#db.$transaction(updateEndedCalls({ db: this.#db, calls }))
    } catch (error) {
      this.#onError(error)
    }
  }
}
