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
  /** Called each time the child has come up. */
  onReady?: (port: number) => void
  onStderr?: (text: string) => void
  /** Called each time a running child has died. */
  onDeath?: (reason: string) => void
}

const readySchema = z.object({ type: z.literal('ready'), port: z.number().int() })
const longestStartMs = 20_000
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
  #startTimer: NodeJS.Timeout | undefined
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
    const { arguments: args, environment, onStderr } = this.#specification
    const startedMs = performance.now()
    const child = spawn(process.execPath, args, {
      env: { ...environment, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child = child
    // One that neither comes up nor dies is ended, and so started again.
    this.#startTimer = setTimeout(() => child.kill('SIGKILL'), longestStartMs)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => onStderr?.(text))
    child.on('message', (message) => this.#take(message))
    const die = (reason: string) => this.#handleDeath({ child, reason, livedMs: performance.now() - startedMs })
    child.on('error', (error) => die(error.message))
    child.once('exit', (code, signal) => die(`${this.#specification.name} ended (${signal ?? `exit code ${code}`})`))
  }

  /** Sends a message to the running child; false when there is none. Whether it arrives is for the answer to tell. */
  send(message: object): boolean {
    return this.#child?.connected === true && this.#child.send(message, () => {})
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
    this.#port = null
    clearTimeout(this.#timer)
    clearTimeout(this.#startTimer)
    this.#child?.kill('SIGTERM')
    this.#wake()
  }

  #take(message: unknown): void {
    const ready = readySchema.safeParse(message)
    if (ready.success) this.#becomeReady(ready.data.port)
    else this.#specification.onMessage?.(message)
  }

  #becomeReady(port: number): void {
    if (this.#state === 'stopped') return
    clearTimeout(this.#startTimer)
    this.#port = port
    this.#state = 'ready'
    this.#wake()
    this.#specification.onReady?.(port)
  }

  #handleDeath({ child, reason, livedMs }: { child: ChildProcess; reason: string; livedMs: number }): void {
    if (this.#child !== child) return // told twice
    clearTimeout(this.#startTimer)
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
