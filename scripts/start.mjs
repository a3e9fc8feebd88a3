// npm start and npm run dev: settings, build, database, server.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import net from 'node:net'
import { onStop } from './bootstrap.mjs'
import { build, generate, nextProgram, quiet } from './tools.mjs'

const defaultPort = 4400

/** @param {'start' | 'dev'} mode */
export async function start(mode) {
  const settings = await readSettings()
  const port = await choosePort({ mode, ...settings })
  await generate()
  if (mode === 'start') await build()
  await migrate(settings)
  await serve({ mode, host: settings.HOST, port })
}

/** The settings of `.env` and the environment; a bad one ends the program, by name. */
export async function readSettings() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const { parseSettings } = await import('../lib/env.ts')
  try {
    const settings = parseSettings(process.env)
    process.env.HOST = settings.HOST
    process.env.DATA_DIR = settings.DATA_DIR
    return settings
  } catch (error) {
    console.error(`${error.message}\nEach variable is explained in .env.example.`)
    return process.exit(1)
  }
}

/** The port asked for, or the first free one from the default on. */
async function choosePort({ mode, HOST, PORT }) {
  if (PORT) {
    if (await isFree(PORT, HOST)) return PORT
    console.error(
      `Port ${PORT} on ${HOST} is taken. Stop the program that has it, or choose another one: PORT=${PORT + 1} npm ${mode === 'dev' ? 'run dev' : 'start'}`,
    )
    process.exit(1)
  }
  for (let port = defaultPort; port < defaultPort + 100; port++) {
    if (!(await isFree(port, HOST))) continue
    if (port !== defaultPort) console.log(`› Port ${defaultPort} is taken, so this is on ${port} (choose one with PORT=…)`)
    return port
  }
  console.error(`No port from ${defaultPort} to ${defaultPort + 99} is free on ${HOST}. Choose one: PORT=… npm start`)
  return process.exit(1)
}

const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

/** Brings the database up to date, after a copy of the file has been put aside. */
async function migrate(settings) {
  const { databaseFile } = await import('../lib/env.ts')
  const { migrateDatabase } = await import('../prisma/migrate-database.ts')
  const file = databaseFile(settings)
  try {
    mkdirSync(settings.DATA_DIR, { recursive: true })
    const { applied, backup } = await migrateDatabase(file)
    if (backup) console.log(`› Database: copied to ${backup} before the change`)
    if (applied.length) console.log(`› Database: applied ${applied.join(', ')}`)
  } catch (error) {
    console.error(
      `The database ${file} could not be brought up to date: ${error.message.trim()}\nNothing was lost; DATA_DIR=… uses another folder.`,
    )
    process.exit(1)
  }
}

/** Runs Next until it is stopped, and resolves never: the process ends with it. */
async function serve({ mode, host, port }) {
  const child = spawn(process.execPath, [nextProgram, mode, '-H', host, '-p', String(port)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // The app ends itself: it stops and records what runs first.
    env: {
      ...process.env,
      ...quiet,
      NEXT_MANUAL_SIG_HANDLE: 'true',
      HOST: host,
      PORT: String(port),
      NODE_ENV: mode === 'start' ? 'production' : 'development',
    },
  })
  onStop(async () => {
    child.kill('SIGTERM')
    // An open event stream keeps the server up, so there is an end to waiting.
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
    await new Promise((resolve) => child.once('exit', resolve))
    clearTimeout(timer)
    process.exit(0)
  })
  child.once('exit', (code) => process.exit(code ?? 1))
  await announce({ child, host, port })
}

async function announce({ child, host, port }) {
  const address = `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
  while (child.exitCode === null) {
    const isUp = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  if (child.exitCode !== null) return
  if (!['127.0.0.1', 'localhost', '::1'].includes(host))
    console.log(`› Warning: ${host} can be reached from other machines, and nobody signs in.`)
  console.log(`\n  Portkey Playground is ready: ${address}\n  Stop it with Ctrl+C.\n`)
}
