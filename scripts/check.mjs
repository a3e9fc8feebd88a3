// npm test: everything that must hold, in the order in which it is cheapest to learn that it doesn't.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import net from 'node:net'
import { build, generate, tool } from './tools.mjs'

const reports = 'test-results'

/** Runs every check, also after one has failed, and closes with `N passed, N failed`. */
export async function check({ withBrowser }) {
  await generate()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const counts = { passed: 0, failed: 0 }
  const add = ({ passed, failed }) => {
    counts.passed += passed
    counts.failed += failed
  }
  add(await one('Format', 'prettier', ['--check', '--log-level', 'warn', '.']))
  add(await one('Lint', 'oxlint', ['--type-aware', '--deny-warnings']))
  add(await one('Types of routes', 'next', ['typegen']))
  add(await one('Types', 'tsc', ['--noEmit']))
  add(await one('Dead code', 'knip', ['--no-progress']))
  add(await unit())
  add(await built())
  if (withBrowser && counts.failed > 0) console.log('› End to end … left out, since something before it failed')
  else if (withBrowser) add(await browserTests(['--project=app']))
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  process.exit(counts.failed ? 1 : 0)
}

/** The end-to-end tests alone, on a fresh build; without another wish those of the app. */
export async function endToEnd(args) {
  await generate()
  await build()
  mkdirSync(reports, { recursive: true })
  const project = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=app']
  const { failed } = await browserTests([...project, ...args])
  process.exit(failed ? 1 : 0)
}

/** A build that fails says why and ends the program. */
async function built() {
  await build()
  return { passed: 1, failed: 0 }
}

async function one(title, name, args) {
  const startedAt = performance.now()
  const { code, output } = await tool(name, args, { isQuiet: true })
  console.log(`› ${title} … ${code === 0 ? 'passed' : 'FAILED'} (${seconds(startedAt)})`)
  if (code !== 0) console.log(output)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function unit() {
  const file = `${reports}/unit.json`
  const { code } = await tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readReport(file)
  // A file that can't be loaded fails without a failed test.
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) }
}

async function browserTests(args) {
  const file = `${reports}/e2e.json`
  await findBrowser()
  rmSync('data/e2e', { recursive: true, force: true })
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, E2E_PORT: String(await freePort()) }
  const { code } = await tool('playwright', ['test', ...args], { env })
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(file).stats ?? {}
  return { passed: expected + flaky, failed: code === 0 ? unexpected : Math.max(1, unexpected) }
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
const seconds = (startedAt) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** A Chromium for Playwright: its own, or the system's; installed when that is possible. */
async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  const own = () => existsSync(chromium.executablePath())
  const system = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file))
  if (process.env.CHROMIUM_PATH || own()) return
  if (!system()) {
    console.log('› Installing a browser for the end-to-end tests …')
    const { code } = await tool('playwright', ['install', 'chromium'], { isQuiet: true })
    if (code !== 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      console.log('› That download failed; trying the chromium package of this system …')
      await apt('update')
      await apt('install', '-y', '--no-install-recommends', 'chromium')
    }
  }
  if (own()) return
  if (!system()) {
    console.error(
      'No browser was found. Run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH. Everything else: npm run check',
    )
    process.exit(1)
  }
  process.env.CHROMIUM_PATH = system()
}

const apt = (...args) =>
  new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawn('apt-get', args, { stdio: 'ignore', env }).on('exit', resolve)
  })
