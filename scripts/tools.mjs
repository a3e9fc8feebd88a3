// The project's own tools, run on this Node, and what they need before they run.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const programs = {
  next: 'node_modules/next/dist/bin/next',
  prisma: 'node_modules/prisma/build/index.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/lib/tsc.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
}
export const nextProgram = programs.next
export const quiet = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', DO_NOT_TRACK: '1' }

/** Runs a tool and resolves with its exit code and, when `isQuiet`, what it printed. */
export function tool(name, args, { env = {}, isQuiet = false } = {}) {
  const child = spawn(process.execPath, [programs[name], ...args], {
    stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...quiet, ...env },
  })
  let output = ''
  child.stdout?.on('data', (data) => (output += data))
  child.stderr?.on('data', (data) => (output += data))
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code: signal ? 1 : code, output })))
}

/** Shows a step and how long it took; ends the program with the tool's output when it fails. */
export async function step(title, name, args, env = {}) {
  const startedAt = performance.now()
  process.stdout.write(`› ${title} …`)
  const { code, output } = await tool(name, args, { env, isQuiet: true })
  console.log(` ${code === 0 ? 'done' : 'failed'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (code === 0) return
  console.error(output)
  process.exit(code || 1)
}

/** Runs `work` unless the inputs are what they were when it last succeeded. */
async function whenChanged({ stampFile, inputs }, work) {
  const hash = createHash('sha256')
  const isGenerated = (file) => /(^|[\\/])generated([\\/]|$)|\.test\.tsx?$/.test(file)
  for (const file of globSync(inputs).sort()) {
    if (!isGenerated(file) && statSync(file).isFile()) hash.update(file).update(readFileSync(file))
  }
  const stamp = hash.update(process.version).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  await work()
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

export const generate = () =>
  whenChanged({ stampFile: 'prisma/generated/.stamp', inputs: ['prisma/schema.prisma', 'package-lock.json'] }, () =>
    // The engine is only asked for, never run, by `generate`: any existing file stops its download.
    step('Generating the database client', 'prisma', ['generate', '--no-hints'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }),
  )

const buildInputs = [
  '{app,components,lib,public}/**/*',
  '{proxy,instrumentation}.ts',
  'prisma/*',
  'package-lock.json',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
]
export const build = () =>
  whenChanged({ stampFile: '.next/.stamp', inputs: buildInputs }, () =>
    step('Building the app', 'next', ['build'], { NODE_ENV: 'production' }),
  )
