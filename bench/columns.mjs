// 24 columns in a real browser, against one column, against plain text, and against a request of its own for each column.
import { openBrowser } from './browser.mjs'
import { asCount, asRatio, inMs, median, missing, pairedRatio, quantile, sum } from './measures.mjs'
import { plainPage } from './plain-page.mjs'
import { printStep, printTable } from './print.mjs'
import { installProbe } from './probe.mjs'
import { startApp, startUpstream } from './servers.mjs'
import { sleep } from './lifetime.mjs'

const model = 'portkey/openai/m300-r100'
const inputOf = (count) => ({
  prompt: { messages: [{ role: 'user', content: 'What does an AI gateway do?' }] },
  columns: Array.from({ length: count }, (_, index) => ({ id: `c${index}`, model })),
})
const pages = { one: inputOf(1), many: inputOf(24) }
const save = { path: '/api/drafts/bench-save', method: 'PUT', body: { content: { prompt: { messages: [] }, columns: [] } } }
const stop = { path: '/api/runs/none/stop', method: 'POST', body: {} }

export async function columns({ isQuick }) {
  const browser = await openBrowser()
  if (!browser) return []
  const upstream = await startUpstream()
  const app = await startApp({ upstream })
  for (const [id, content] of Object.entries(pages)) await saveDraft({ origin: app.origin, id, content })
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
  await page.locator('article[data-column]').nth(pages[id].columns.length - 1).waitFor({ state: 'attached' })
}

async function openPlain({ page, app, isMultiplexed }) {
  // The app's own address, so that its stream may be read; the page is answered here and never reaches the app.
  const url = `${app.origin}/plain`
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: plainPage({ input: pages.many, isMultiplexed }) }))
  await page.goto(url)
}

/** A page of its own, with nothing cached; `use` gets it ready to run. */
async function withPage({ browser, open, use }) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(installProbe)
    await open(page)
    await sleep(500)
    return await use(page)
  } finally {
    await context.close()
  }
}

const runOf = ({ browser, open }) =>
  withPage({
    browser,
    open,
    use: async (page) => {
      const session = await page.context().newCDPSession(page)
      const connections = await countConnections(session)
      await session.send('Performance.enable')
      const watched = page.evaluate(() => window.bench.watchRun())
      const before = await taskMs(session)
      await page.keyboard.press('Control+Enter')
      const seen = await watched
      const mainThreadMs = (await taskMs(session)) - before
      return { ...summaryOf(seen), mainThreadMs, connections: connections.size }
    },
  })

/** The connections on which an event stream came. */
async function countConnections(session) {
  const connections = new Set()
  session.on('Network.responseReceived', ({ response: { mimeType, connectionId } }) => {
    if (mimeType === 'text/event-stream') connections.add(connectionId)
  })
  await session.send('Network.enable')
  return connections
}

async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
}

function summaryOf({ startedMs, firstTextMs, endedMs, frames, commits, longTasks }) {
  const [first, last] = [Math.min(...firstTextMs), Math.max(...firstTextMs)]
  const gaps = frames.slice(1).map((atMs, index) => atMs - frames[index])
  return {
    wallMs: endedMs - startedMs,
    firstTextMs: first - startedMs,
    spreadMs: last - first,
    longTasks: longTasks.length,
    // What comes after every column shows something is nothing but streaming.
    longTasksStreaming: longTasks.filter(({ atMs }) => atMs > last).length,
    longestTaskMs: Math.max(0, ...longTasks.map(({ durationMs }) => durationMs)),
    frameGapMs: quantile({ values: gaps, q: 0.95 }),
    commitsPerFrame: sum(commits) / commits.length,
  }
}

/** Saving and stopping while the page has nothing else to do, and while 24 columns stream; at last a Stop by key. */
const requestsOf = ({ browser, app }) =>
  withPage({
    browser,
    open: (page) => openApp({ page, app, id: 'many' }),
    use: async (page) => {
      const time = ({ request, count, pauseMs }) =>
        page.evaluate((options) => window.bench.timeRequests(options), { ...request, count, pauseMs })
      await time({ request: save, count: 3, pauseMs: 20 })
      const idle = { saveMs: await time({ request: save, count: 15, pauseMs: 50 }), stopMs: await time({ request: stop, count: 15, pauseMs: 50 }) }
      const watched = page.evaluate(() => window.bench.watchRun())
      await page.keyboard.press('Control+Enter')
      await sleep(600)
      const busy = { saveMs: await time({ request: save, count: 10, pauseMs: 50 }), stopMs: await time({ request: stop, count: 10, pauseMs: 50 }) }
      await page.keyboard.press('Escape')
      const { stoppedMs, endedMs } = await watched
      const ownStopMs = await page.evaluate(() => window.bench.lastRequestMs('/api/runs/(?!none).+/stop$'))
      return { idle, busy, ownStopMs, stopToEndMs: endedMs - stoppedMs }
    },
  })

const middle = ({ rounds, of, what }) => median(rounds.map((round) => round[of][what]))

function printRuns({ rounds, naive }) {
  const values = (of) => (what) => middle({ rounds, of, what })
  const row = ({ name, value, cpuRatio }) => [
    name,
    inMs(value('firstTextMs')),
    inMs(value('spreadMs')),
    inMs(value('wallMs')),
    asCount(value('connections')),
    `${asCount(value('longTasks'))} (${asCount(value('longTasksStreaming'))})`,
    inMs(value('longestTaskMs')),
    inMs(value('frameGapMs')),
    asRatio(value('commitsPerFrame')),
    inMs(value('mainThreadMs')),
    cpuRatio,
  ]
  printTable({
    title: 'Columns in Chromium (ms, from the key that starts the run to what is on the page; long tasks from then on, in brackets once all columns show text)',
    head: ['', 'first text', 'last − first', 'wall', 'connections', 'long tasks', 'longest', 'frame p95', 'commits/frame', 'main thread', '÷ plain'],
    rows: [
      row({ name: '1 column', value: values('one'), cpuRatio: missing }),
      row({ name: '24 columns', value: values('many'), cpuRatio: asRatio(mainThreadRatio(rounds)) }),
      row({ name: '24 × plain <pre>', value: values('plain'), cpuRatio: '1' }),
      ...(naive ? [row({ name: '24 × plain, a request each (once)', value: (what) => naive[what], cpuRatio: missing })] : []),
    ],
  })
}

function printRequests(rounds) {
  const row = ({ name, what }) => {
    const { idle, busy } = requestTimes({ rounds, what })
    return [name, inMs(idle), inMs(busy), asRatio(busy / idle), inMs(Math.max(...rounds.flatMap(({ requests }) => requests.busy[what])))]
  }
  const own = (what) => inMs(middle({ rounds, of: 'requests', what }))
  printTable({
    title: 'Small requests of the page (ms, from asking to having read the answer)',
    head: ['', 'idle p50', '24 streams p50', '÷', 'slowest of all'],
    rows: [
      row({ name: 'save (PUT /api/drafts/…)', what: 'saveMs' }),
      row({ name: 'stop (POST /api/runs/…/stop)', what: 'stopMs' }),
      ['Esc: its stop request', missing, own('ownStopMs'), missing, missing],
      ['Esc: until all 24 columns have ended', missing, own('stopToEndMs'), missing, missing],
    ],
  })
}

const requestTimes = ({ rounds, what }) => ({
  idle: median(rounds.flatMap(({ requests }) => requests.idle[what])),
  busy: median(rounds.flatMap(({ requests }) => requests.busy[what])),
})
const ratioOf = ({ rounds, what, of, to }) =>
  pairedRatio({ values: rounds.map((round) => round[of][what]), bases: rounds.map((round) => round[to][what]) })
const mainThreadRatio = (rounds) => ratioOf({ rounds, what: 'mainThreadMs', of: 'many', to: 'plain' })

function goalsOf(rounds) {
  const many = (what) => middle({ rounds, of: 'many', what })
  const [saves, stops] = ['saveMs', 'stopMs'].map((what) => requestTimes({ rounds, what }))
  const slower = Math.max(saves.busy / saves.idle, stops.busy / stops.idle)
  return [
    { id: 'P4', what: 'wall, 24 columns ÷ 1', measured: ratioOf({ rounds, what: 'wallMs', of: 'many', to: 'one' }), limit: 1.03 },
    { id: 'P4', what: 'first text of the last column after the first’s', measured: many('spreadMs'), limit: 50, unit: ' ms', digits: 1 },
    { id: 'P4', what: 'streaming connections of 24 columns', measured: Math.max(...rounds.map((round) => round.many.connections)), limit: 1, digits: 0 },
    { id: 'P5', what: 'save or stop during 24 streams ÷ idle (the worse)', measured: slower, limit: 3 },
    { id: 'P5', what: 'save or stop during 24 streams (the slower)', measured: Math.max(saves.busy, stops.busy), limit: 50, unit: ' ms', digits: 1 },
    { id: 'P6', what: 'long tasks from Run on, 24 columns', measured: many('longTasks'), limit: 0, digits: 0 },
    { id: 'P6', what: 'commits per frame', measured: many('commitsPerFrame'), limit: 1 },
    { id: 'P6', what: 'main thread ÷ plain <pre>', measured: mainThreadRatio(rounds), limit: 0.7 },
  ]
}
