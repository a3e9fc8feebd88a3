// One run in a page of its own, as its reader sees it.
import { sleep } from './lifetime.mjs'
import { quantile, sum } from './measures.mjs'
import { installProbe } from './probe.mjs'

/** A page of its own, with nothing cached; closed when `measure` is done. */
export async function withPage({ browser, open, measure }) {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(installProbe)
    await open(page)
    await sleep(500)
    return await measure(page)
  } finally {
    await context.close()
  }
}

/** `open` brings the page to where Ctrl+Enter runs it; gives how the run went. */
export const runOf = ({ browser, open }) =>
  withPage({
    browser,
    open,
    measure: async (page) => {
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
