import { requestJson, requestStream } from '@/lib/http/api-client'
import { interruptedOutcome, stoppedOutcome } from '@/lib/runs/call-status'
import { reduceCall, startCall, type CallState } from '@/lib/runs/reduce-run'
import type { Outcome, RunEvent } from '@/lib/runs/run-event'
import type { RunInput } from '@/lib/runs/run-input'
import { decodeRunEvents } from '@/lib/runs/run-stream'
import { z } from 'zod'
import { failureByColumn } from './run-failure'
import { noResult, type ColumnResult, type ColumnStatus } from './run-results'

type Change = { columnIds: string[]; isMilestone: boolean }
type SessionOptions = { input: RunInput; startedAtMs: number; onChange: (change: Change) => void }

/** One run: its request, its stream and what the stream has told so far. */
export class RunSession {
  readonly columnIds: string[]
  readonly #input: RunInput
  readonly #onChange: (change: Change) => void
  readonly #leaving = new AbortController()
  readonly #callsOfColumn = new Map<string, number[]>()
  #calls: CallState[] = []
  #status: ColumnStatus
  #failures: Map<string, ColumnStatus> | null = null
  #isComplete = false

  constructor({ input, startedAtMs, onChange }: SessionOptions) {
    this.#input = input
    this.#onChange = onChange
    this.columnIds = input.columns.map(({ id }) => id)
    this.#status = { ...noResult.status, phase: 'running', startedAtMs }
  }

  get isRunning(): boolean {
    return this.#status.phase === 'running'
  }

  has(callId: string): boolean {
    return this.#calls.some((call) => call.callId === callId)
  }

  result(columnId: string): ColumnResult {
    const indexes = this.#callsOfColumn.get(columnId) ?? []
    return { status: this.#failures?.get(columnId) ?? this.#status, calls: indexes.flatMap((index) => this.#calls[index] ?? []) }
  }

  /** Resolves when the run has ended, in whatever way. */
  async follow(): Promise<void> {
    this.#changeAll()
    try {
      const stream = await requestStream({ path: '/api/runs', method: 'POST', body: this.#input, signal: this.#leaving.signal })
      const reader = stream.pipeThrough(decodeRunEvents()).getReader()
      for (let read = await reader.read(); !read.done; read = await reader.read()) this.#take(read.value)
      this.#end(this.#isComplete ? null : lostConnection)
    } catch (error) {
      this.#handleError(error)
    }
  }

  /** Stops the named calls, or all. What had come stays. */
  async stop(callIds?: string[]): Promise<void> {
    const { runId } = this.#status
    if (!callIds) this.#setStatus({ isStopping: true })
    if (runId === null) return this.leave()
    try {
      await requestJson({ path: `/api/runs/${runId}/stop`, method: 'POST', body: callIds ? { callIds } : {}, schema: z.unknown() })
    } catch {
      // The server stops what nobody reads.
      if (!callIds) this.leave()
    }
  }

  async stopColumn(columnId: string): Promise<void> {
    const running = this.result(columnId).calls.filter(({ outcome }) => outcome === null)
    if (this.#status.runId === null && this.columnIds.length === 1) this.leave()
    if (running.length > 0) await this.stop(running.map(({ callId }) => callId))
  }

  /** Gives the stream up, at which the server stops the calls. */
  leave(): void {
    this.#leaving.abort()
  }

  #take(events: RunEvent[]): void {
    const columnIds = new Set<string>()
    let isMilestone = false
    for (const event of events) {
      switch (event.type) {
        case 'run-start':
          this.#begin(event)
          break
        case 'run-end':
          this.#isComplete = true
          break
        case 'text-delta':
        case 'reasoning-delta':
        case 'tool-delta':
        case 'attempt':
        case 'call-end': {
          const call = this.#calls[event.call]
          if (!call) break
          this.#calls[event.call] = reduceCall(call, event)
          columnIds.add(call.columnId)
          isMilestone ||= event.type === 'call-end' || isUntouched(call)
        }
      }
    }
    if (columnIds.size > 0) this.#onChange({ columnIds: [...columnIds], isMilestone })
  }

  #begin({ runId, traceId, calls }: Extract<RunEvent, { type: 'run-start' }>): void {
    this.#calls = calls.map(startCall)
    for (const columnId of this.columnIds) this.#callsOfColumn.set(columnId, [])
    for (const [index, { columnId }] of calls.entries()) this.#callsOfColumn.get(columnId)?.push(index)
    this.#setStatus({ runId, traceId })
  }

  #handleError(error: unknown): void {
    if (this.#leaving.signal.aborted) return this.#end(stoppedOutcome())
    if (this.#status.runId === null) return this.#fail(error)
    // What the page can't read comes as SyntaxError or ZodError; a broken connection as TypeError.
    this.#end(error instanceof TypeError ? lostConnection : notUnderstood)
  }

  #fail(error: unknown): void {
    const failures = failureByColumn({ error, columnIds: this.columnIds })
    this.#status = { ...this.#status, phase: 'idle', isStopping: false }
    this.#failures = new Map(this.columnIds.map((columnId) => [columnId, { ...this.#status, failure: failures.get(columnId) ?? null }]))
    this.#changeAll()
  }

  /** Calls without an end of their own get `outcome`. */
  #end(outcome: Outcome | null): void {
    if (outcome) this.#calls = this.#calls.map((call) => (call.outcome ? call : { ...call, outcome }))
    this.#setStatus({ phase: this.#calls.length > 0 ? 'ended' : 'idle', isStopping: false })
  }

  #setStatus(change: Partial<ColumnStatus>): void {
    this.#status = { ...this.#status, ...change }
    this.#changeAll()
  }

  #changeAll(): void {
    this.#onChange({ columnIds: this.columnIds, isMilestone: true })
  }
}

/** Nothing has come yet. */
const isUntouched = ({ text, reasoning, toolCalls }: CallState) => text === '' && reasoning === '' && toolCalls.length === 0

const lostConnection = interruptedOutcome({
  message: 'Interrupted: the connection to the app was lost.',
  advice: 'What had come is kept. See whether the app still runs in its terminal, then run this column again.',
})
const notUnderstood = interruptedOutcome({
  message: 'Interrupted: the app sent something that this page does not understand.',
  advice: 'Reload the page; it may be older than the app’s server. Then run this column again.',
})
