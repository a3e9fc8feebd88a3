import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const startScript = fileURLToPath(new URL('../../../node_modules/@portkey-ai/gateway/build/start-server.js', import.meta.url))
const register = fileURLToPath(new URL('./gateway-register.mjs', import.meta.url))
const simulatorScript = fileURLToPath(new URL('../main.ts', import.meta.url))
const readySchema = z.object({ type: z.literal('ready'), port: z.number() })
const pollMs = 50
const startTimeoutMs = 20_000

export type Running = { url: string; child: ChildProcess }

/** The unmodified gateway in a process of its own. */
export async function startGateway(): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', register, startScript, `--port=${port}`, '--headless'], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  const until = Date.now() + startTimeoutMs
  while (!(await isUp(url))) {
    if (Date.now() > until || child.exitCode !== null) throw new Error('the gateway did not start')
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return { url, child }
}

/** The simulator as the app starts it: with IPC. */
export async function startSimulator(): Promise<Running> {
  const child = spawn(process.execPath, [simulatorScript], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [message]: unknown[] = await once(child, 'message')
  return { url: `http://127.0.0.1:${readySchema.parse(message).port}`, child }
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address: AddressInfo | string | null = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
