import { healthSchema } from '@/lib/settings/health'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const gatewaySchema = healthSchema.shape.gateway.extend({ pid: z.number(), port: z.number() })

/** An app of its own, for stories that set its environment or end it. It has a process group of its own, as in a terminal. */
export class AppServer {
  readonly url: string
  readonly #port: number
  readonly #dataDirectory: string
  readonly #env: Record<string, string>
  #child: ReturnType<typeof spawn> | null = null

  private constructor({ port, dataDirectory, env }: { port: number; dataDirectory: string; env: Record<string, string> }) {
    this.#port = port
    this.#dataDirectory = dataDirectory
    this.#env = env
    this.url = `http://127.0.0.1:${port}`
  }

  static async start(env: Record<string, string> = {}): Promise<AppServer> {
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'playground-e2e-'))
    const server = new AppServer({ port: await freePort(), dataDirectory, env })
    await server.start()
    return server
  }

  /** Starts it again, on the same port and data. */
  async start(): Promise<void> {
    const own = { HOST: '127.0.0.1', PORT: String(this.#port), DATA_DIR: this.#dataDirectory, LOG_LEVEL: 'error' }
    this.#child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...own, ...this.#env },
    })
    await until(async () => (await this.gateway())?.state === 'ready')
  }

  /** Null while it can't be reached. */
  async gateway(): Promise<z.infer<typeof gatewaySchema> | null> {
    try {
      const response = await fetch(`${this.url}/api/health`)
      return gatewaySchema.safeParse((await response.json()).gateway).data ?? null
    } catch {
      return null
    }
  }

  /** Sends a signal to the whole process group, as a terminal does on Ctrl+C, and resolves when the app has ended. */
  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const child = this.#child
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    process.kill(-child.pid, signal)
    await ended
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL')
    await rm(this.#dataDirectory, { recursive: true, force: true })
  }
}

/** Whether a process is still there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (typeof address !== 'object' || address === null) throw new Error('the system gave no port')
  return address.port
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('the app did not start within a minute')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
