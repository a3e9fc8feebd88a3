// 24 columns in a real browser, against one column, against plain text, and against a request of its own for each column.
import { runOf, withPage } from './browser-run.mjs'
import { openBrowser } from './browser.mjs'
import { mainThreadRatio, middle, printRequests, printRuns, ratioOf, requestTimes } from './columns-tables.mjs'
import { sleep } from './lifetime.mjs'
import { plainPage } from './plain-page.mjs'
import { printStep } from './print.mjs'
import { startApp, startUpstream } from './servers.mjs'

const inputOf = ({ count, tokens }) => ({
  prompt: { messages: [{ role: 'user', content: 'What does an AI gateway do?' }] },
  columns: Array.from({ length: count }, (_, index) => ({ id: `c${index}`, model: `portkey/openai/m${tokens}-r100` })),
})
/** The endless one streams for as long as the small requests may take; it is stopped. */
const inputs = {
  one: inputOf({ count: 1, tokens: 300 }),
  many: inputOf({ count: 24, tokens: 300 }),
  endless: inputOf({ count: 24, tokens: 3000 }),
}
const save = { path: '/api/drafts/bench-save', method: 'PUT', body: { content: { prompt: { messages: [] }, columns: [] } } }
const stop = { path: '/api/runs/none/stop', method: 'POST', body: {} }

export async function columns({ isQuick }) {
  const browser = await openBrowser()
  if (!browser) return []
  const upstream = await startUpstream()
  const app = await startApp({ upstream })
  for (const [id, content] of Object.entries(inputs)) await saveDraft({ origin: app.origin, id, content })
  printStep(`Chromium ${browser.version}, viewport 1440 × 900, 300 tokens of Markdown per column at 100 tokens/s`)
  await runOf({ browser, open: (page) => openApp({ page, app, id: 'many' }) })
  const rounds = []
  for (let round = 0; round < (isQuick ? 2 : 7); round++) rounds.push(await measureRound({ browser, app, round }))
  const naive = isQuick ? null : await runOf({ browser, open: (page) => openPlain({ page, app, isMultiplexed: false }) })
  await browser.close()
  await app.stop()
  await upstream.stop()
  printRuns({ rounds, naive })
  printRequests(rounds)
  return goalsOf(rounds)
}

async function measureRound({ browser, app, round }) {
  printStep(`round ${round + 1}`)
  const one = await runOf({ browser, open: (page) => openApp({ page, app, id: 'one' }) })
  const many = await runOf({ browser, open: (page) => openApp({ page, app, id: 'many' }) })
  const plain = await runOf({ browser, open: (page) => openPlain({ page, app, isMultiplexed: true }) })
  const requests = await requestsOf({ browser, app })
  return { one, many, plain, requests }
}

async function saveDraft({ origin, id, content }) {
  const path = `${origin}/api/drafts/bench-${id}`
  const body = JSON.stringify({ name: id, content })
  const response = await fetch(path, { method: 'PUT', body, headers: { 'content-type': 'application/json' } })
  if (!response.ok) throw new Error(`The draft was refused: ${await response.text()}`)
}

async function openApp({ page, app, id }) {
  await page.goto(`${app.origin}/play?d=bench-${id}`, { waitUntil: 'networkidle' })
  await page
    .locator('article[data-column]')
    .nth(inputs[id].columns.length - 1)
    .waitFor({ state: 'attached' })
}

async function openPlain({ page, app, isMultiplexed }) {
  // The app's own address, so that its stream may be read; the page is answered here and never reaches the app.
  const url = `${app.origin}/plain`
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: plainPage({ input: inputs.many, isMultiplexed }) }))
  await page.goto(url)
}

/** Saving and stopping while the page has nothing else to do, and while 24 columns stream; at last a Stop by key. */
const requestsOf = ({ browser, app }) =>
  withPage({
    browser,
    open: (page) => openApp({ page, app, id: 'endless' }),
    measure: async (page) => {
      const time = ({ request, count, pauseMs }) =>
        page.evaluate((options) => window.bench.timeRequests(options), { ...request, count, pauseMs })
      await time({ request: save, count: 3, pauseMs: 20 })
      const idle = {
        saveMs: await time({ request: save, count: 15, pauseMs: 50 }),
        stopMs: await time({ request: stop, count: 15, pauseMs: 50 }),
      }
      const watched = page.evaluate(() => window.bench.watchRun())
      await page.keyboard.press('Control+Enter')
      await sleep(600)
      const busy = {
        saveMs: await time({ request: save, count: 10, pauseMs: 50 }),
        stopMs: await time({ request: stop, count: 10, pauseMs: 50 }),
      }
      await page.keyboard.press('Escape')
      const { stoppedMs, endedMs } = await watched
      const ownStopMs = await page.evaluate(() => window.bench.lastRequestMs('/api/runs/(?!none).+/stop$'))
      return { idle, busy, ownStopMs, stopToEndMs: endedMs - stoppedMs }
    },
  })

function goalsOf(rounds) {
  const many = (what) => middle({ rounds, of: 'many', what })
  const [saves, stops] = ['saveMs', 'stopMs'].map((what) => requestTimes({ rounds, what }))
  const slower = Math.max(saves.busy / saves.idle, stops.busy / stops.idle)
  return [
    { id: 'P4', what: 'wall, 24 columns ÷ 1', measured: ratioOf({ rounds, what: 'wallMs', of: 'many', to: 'one' }), limit: 1.03 },
    { id: 'P4', what: 'first text of the last column after the first’s', measured: many('spreadMs'), limit: 50, unit: ' ms', digits: 1 },
    {
      id: 'P4',
      what: 'streaming connections of 24 columns',
      measured: Math.max(...rounds.map((round) => round.many.connections)),
      limit: 1,
      digits: 0,
    },
    { id: 'P5', what: 'save or stop during 24 streams ÷ idle (the worse)', measured: slower, limit: 3 },
    {
      id: 'P5',
      what: 'save or stop during 24 streams (the slower)',
      measured: Math.max(saves.busy, stops.busy),
      limit: 50,
      unit: ' ms',
      digits: 1,
    },
    { id: 'P6', what: 'long tasks from Run on, 24 columns', measured: many('longTasks'), limit: 0, digits: 0 },
    { id: 'P6', what: 'commits per frame', measured: many('commitsPerFrame'), limit: 1 },
    { id: 'P6', what: 'main thread ÷ plain <pre>', measured: mainThreadRatio(rounds), limit: 0.7 },
  ]
}
