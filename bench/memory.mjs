// Resident memory of the app's processes: after a start, while 100 streams run, and afterwards.
import { sleep } from './lifetime.mjs'
import { runStreams } from './load.mjs'
import { inMb, sum } from './measures.mjs'
import { printStep, printTable } from './print.mjs'
import { canReadProcesses, residentMb } from './processes.mjs'
import { startApp } from './servers.mjs'

const settleMs = 4000
const sampleMs = 200
const simulate = { firstTokenMs: 50, tokensPerSecond: 100, outputTokens: 300 }

/** There is no goal for memory: the figures are for comparing versions. */
export async function memory() {
  if (!canReadProcesses) {
    console.log('\nMemory was left out: it is read from /proc, which only Linux has.')
    return []
  }
  printStep('memory, idle and at 100 streams of the simulator')
  const app = await startApp()
  await sleep(settleMs)
  const idle = residentOf(app.pids)
  const most = await whileStreaming(app)
  await sleep(settleMs)
  const after = residentOf(app.pids)
  await app.stop()
  const row = (name, pick) => [name, ...[idle, most, after].map((values) => inMb(pick(values)))]
  printTable({
    title: 'Resident memory (MB; what processes share is counted in each)',
    head: ['', 'idle', 'most at 100 streams', 'afterwards'],
    rows: [
      ...Object.keys(app.pids).map((name) => row(name, (values) => values[name])),
      row('together', (values) => sum(Object.values(values))),
    ],
  })
  return []
}

const residentOf = (pids) => Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, residentMb(pid)]))

async function whileStreaming({ origin, pids }) {
  const samples = []
  const timer = setInterval(() => samples.push(residentOf(pids)), sampleMs)
  try {
    await runStreams({ origin, model: 'gpt-4o-mini', count: 100, simulate })
  } finally {
    clearInterval(timer)
  }
  return Object.fromEntries(Object.keys(pids).map((name) => [name, Math.max(...samples.map((sample) => sample[name]))]))
}
