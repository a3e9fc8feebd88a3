import 'server-only'
import { spawn, type ChildProcess } from 'node:child_process'
import { z } from 'zod'

export type ChildState = 'starting' | 'ready' | 'restarting' | 'failed' | 'stopped'

export type ChildSpecification = {
  name: string
  /** Arguments of Node, the script among them. */
  arguments: string[]
  environment: Record<string, string>
  onMessage?: (message: unknown) => void
  onStderr?: (text: string) => void
  /** Called each time a running child has died. */
  onDeath?: (reason: string) => void
}

const readySchema = z.object({ type: z.literal('ready'), port: z.number().int() })
const firstDelayMs = 200
const longestDelayMs = 10_000
/** A child that lives this long has recovered: the next death starts with the shortest delay again. */
const soundMs = 30_000

/** A process of ours that listens on a port of its own, tells it by IPC, and is started again when it dies. */
export class SupervisedProcess {
  readonly #specification: ChildSpecification
  #child: ChildProcess | null = null
  #state: ChildState = 'starting'
  #port: number | null = null
  #restarts = 0
  #deathsInARow = 0
  #lastError: string | null = null
  #timer: NodeJS.Timeout | undefined
  #waiting: (() => void)[] = []

  constructor(specification: ChildSpecification) {
    this.#specification = specification
  }

  get state() {
    return { state: this.#state, port: this.#port, restarts: this.#restarts, lastError: this.#lastError }
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  start(): void {
    const { arguments: args, environment, onMessage, onStderr } = this.#specification
    const startedMs = performance.now()
    const child = spawn(process.execPath, args, {
      env: { ...environment, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child = child
    child.stderr?.setEncoding('utf8').on('data', (text: string) => onStderr?.(text))
    child.on('message', (message) => {
      const ready = readySchema.safeParse(message)
      if (ready.success) this.#becomeReady(ready.data.port)
      else onMessage?.(message)
    })
    child.once('error', (error) => this.#handleDeath({ reason: error.message, livedMs: performance.now() - startedMs }))
    child.once('exit', (code, signal) =>
      this.#handleDeath({
        reason: `${this.#specification.name} ended (${signal ?? `exit code ${code}`})`,
        livedMs: performance.now() - startedMs,
      }),
    )
  }

  /** The port, once it listens; null when it doesn't within `timeoutMs`. */
  async port({ timeoutMs }: { timeoutMs: number }): Promise<number | null> {
    if (this.#port !== null || this.#state === 'stopped') return this.#port
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
    return this.#port
  }

  stop(): void {
    this.#state = 'stopped'
    clearTimeout(this.#timer)
    this.#child?.kill('SIGTERM')
    this.#wake()
  }

  #becomeReady(port: number): void {
    this.#port = port
    this.#state = 'ready'
    this.#wake()
  }

  #handleDeath({ reason, livedMs }: { reason: string; livedMs: number }): void {
    this.#child = null
    this.#port = null
    if (this.#state === 'stopped') return
    this.#deathsInARow = livedMs > soundMs ? 1 : this.#deathsInARow + 1
    this.#state = this.#deathsInARow > 5 ? 'failed' : 'restarting'
    this.#lastError = reason
    this.#specification.onDeath?.(reason)
    // Also a failed one is tried again: what kept it from starting may pass.
    const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (this.#deathsInARow - 1))
    this.#timer = setTimeout(() => {
      this.#restarts += 1
      this.start()
    }, delayMs)
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}
