// Everything that the benchmark starts, so that all of it is ended: at the end, on an error and on Ctrl+C.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

const stops = new Set()
const killAfterMs = 8000

/** Remembers how something is ended; gives a function that ends it once. */
export function endLater(end) {
  const stop = async () => {
    if (stops.delete(stop)) await end()
  }
  stops.add(stop)
  return stop
}

/** Ends what was started, the latest first. */
export async function stopEverything() {
  for (const stop of [...stops].reverse()) await stop()
}

/** Starts a program; `stop` resolves when it has ended, `output` is the end of what it said. */
export function startProcess({ command = process.execPath, args, cwd = process.cwd(), environment = {}, hasChannel = false }) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', ...(hasChannel ? ['ipc'] : [])],
  })
  let output = ''
  const keep = (text) => (output = (output + text).slice(-4000))
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  child.once('error', (error) => keep(error.message))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  const stop = endLater(async () => {
    if (hasEnded()) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    await ended
    clearTimeout(timer)
  })
  return { child, stop, hasEnded, output: () => output }
}

/** A new directory that is removed at the end. */
export async function temporaryDirectory() {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playground-bench-'))
  endLater(() => rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))
  return directory
}

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
