import type { RunInput } from '@/lib/runs/run-input'
import { recallResults, rememberResults, type RememberedColumn } from './run-memory'
import { restoreColumn } from './run-restore'
import { RunResults } from './run-results'
import { RunSession } from './run-session'

/** Runs and their results. Everything happens outside React; the hooks of use-run.ts show it. */
export class RunStore {
  readonly results = new RunResults()
  readonly #now: () => number
  /** By column: the run whose results it shows. */
  readonly #sessions = new Map<string, RunSession>()
  #isRemembering = false

  constructor({ now }: { now: () => number }) {
    this.#now = now
  }

  get isRunning(): boolean {
    return this.#running().length > 0
  }

  /** Runs all columns anew. What still runs is given up, and the results before make room. Resolves when the run has ended. */
  start(input: RunInput): Promise<void> {
    this.#leaveAll()
    this.results.keepOnly(input.columns.map(({ id }) => id))
    return this.#run(input)
  }

  /** Runs one column anew, as a run of its own whose results take the place of the column's. */
  rerunColumn({ input, columnId }: { input: RunInput; columnId: string }): Promise<void> {
    void this.stopColumn(columnId)
    return this.#run({ ...input, columns: input.columns.filter(({ id }) => id === columnId) })
  }

  /** Stops everything that runs. What had come stays, also of calls in other runs. */
  async stopAll(): Promise<void> {
    await Promise.all(this.#running().map((session) => session.stop()))
  }

  async stopColumn(columnId: string): Promise<void> {
    await this.#sessions.get(columnId)?.stopColumn(columnId)
  }

  async stopCall(callId: string): Promise<void> {
    await this.#running()
      .find((session) => session.has(callId))
      ?.stop([callId])
  }

  /** Forgets all results and gives up what runs, as when another draft is opened. */
  clear(): void {
    this.#leaveAll()
    this.results.keepOnly([])
    this.#remember()
  }

  /** Brings back, the first time, what this tab showed before it was reloaded. */
  async restore(): Promise<void> {
    if (this.#isRemembering) return
    this.#isRemembering = true
    addEventListener('pagehide', () => this.#remember())
    // The page puts its draft into the address as it starts, in effects of the same commit.
    await Promise.resolve()
    await Promise.all(recallResults().map((column) => this.#restoreColumn(column)))
  }

  async #run(input: RunInput): Promise<void> {
    const session: RunSession = new RunSession({
      input,
      startedAtMs: this.#now(),
      onChange: ({ columnIds, isMilestone }) => {
        // A column that runs anew no longer shows what its run before still brings.
        for (const columnId of columnIds.filter((id) => this.#sessions.get(id) === session))
          this.results.show({ columnId, result: () => session.result(columnId), isMilestone })
      },
    })
    for (const columnId of session.columnIds) this.#sessions.set(columnId, session)
    await session.follow()
    this.#remember()
  }

  async #restoreColumn(column: RememberedColumn): Promise<void> {
    const { columnId } = column
    const isFree = this.results.vacancy(columnId)
    const result = await restoreColumn(column)
    if (isFree()) this.results.show({ columnId, result: () => result, isMilestone: true })
  }

  #remember(): void {
    rememberResults(
      this.results.summary.columns.flatMap(({ columnId, status: { runId, traceId }, calls }) =>
        runId !== null && traceId !== null ? { columnId, runId, traceId, calls: calls.map(({ callId }) => callId) } : [],
      ),
    )
  }

  #running(): RunSession[] {
    return [...new Set(this.#sessions.values())].filter(({ isRunning }) => isRunning)
  }

  #leaveAll(): void {
    for (const session of this.#running()) session.leave()
    this.#sessions.clear()
  }
}

/** The page's one store. */
export const runStore = new RunStore({ now: () => Date.now() })
