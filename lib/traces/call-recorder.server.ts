import 'server-only'
import type { CallState } from '@/lib/runs/reduce-run'
import type { Outcome } from '@/lib/runs/run-event'
import type { Database } from '@/lib/db.server'
import type { SentRequest } from './call'
import { endedRow, excerptOf, json, sentRequestJson } from './call-row.server'

export type NewRun = { id: string; traceId: string; startedAt: Date; samples: number; configurationVersionId: string | null }
export type NewCall = {
  id: string
  traceId: string
  columnId: string
  sample: number
  connection: string
  provider: string
  model: string
  isSimulated: boolean
  metadata: Record<string, unknown>
  prompt: string
  request: SentRequest | null
}
export type EndedCall = CallState & { outcome: Outcome }

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
    const startedAtMs = BigInt(startedAt.getTime())
    await this.#db.$transaction(async (transaction) => {
      await transaction.run.create({ data: { ...rest, startedAtMs }, select: { id: true } })
      const rows = await transaction.call.createManyAndReturn({
        data: calls.map(({ prompt, request: _request, metadata, ...call }) => ({
          ...call,
          runId: run.id,
          startedAtMs,
          metadata: json(metadata),
          promptExcerpt: excerptOf(prompt),
        })),
        select: { id: true, seq: true },
      })
      const requests = new Map(calls.map(({ id, request }) => [id, request]))
      await transaction.callText.createMany({
        data: rows.map(({ id, seq }) => ({ seq, toolCalls: [], request: sentRequestJson(requests.get(id) ?? null) })),
      })
    })
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
      await this.#db.$transaction(
        calls.map((call) => this.#db.call.update({ where: { id: call.callId }, data: endedRow(call), select: { id: true } })),
      )
    } catch (error) {
      this.#onError(error)
    }
  }
}
