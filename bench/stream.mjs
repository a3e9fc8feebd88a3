// What a stream through the app costs over the same stream through the same gateway, called directly.
import { completionStreams, runStreams } from './load.mjs'
import { asRatio, inMs, median, missing, pairedRatio, quantile, sum } from './measures.mjs'
import { printStep, printTable } from './print.mjs'
import { canReadProcesses, cpuMs } from './processes.mjs'
import { startApp, startUpstream } from './servers.mjs'

/** Short answers where only their beginning matters: more rounds in the same time. */
const plans = [
  { streams: 1, rate: 100, tokens: 100, rounds: 20, quickRounds: 5 },
  { streams: 8, rate: 100, tokens: 200, rounds: 7, quickRounds: 2 },
  { streams: 24, rate: 100, tokens: 300, rounds: 7, quickRounds: 2 },
  { streams: 100, rate: 100, tokens: 300, rounds: 5, quickRounds: 1 },
  { streams: 1, rate: 0, tokens: 300, rounds: 40, quickRounds: 10 },
  { streams: 8, rate: 0, tokens: 300, rounds: 20, quickRounds: 5 },
  { streams: 24, rate: 0, tokens: 300, rounds: 20, quickRounds: 5 },
  { streams: 100, rate: 0, tokens: 300, rounds: 10, quickRounds: 3 },
]
const warmUp = { streams: 24, rate: 0, tokens: 300, rounds: 3, quickRounds: 3 }
const hops = ['direct', 'gateway', 'app']

export async function stream({ isQuick }) {
  const upstream = await startUpstream()
  const app = await startApp({ upstream })
  const targets = targetsOf({ upstream, app })
  const measured = []
  await measure({ plan: warmUp, targets, isQuick })
  for (const plan of plans) {
    printStep(`${plan.streams} ${plan.streams === 1 ? 'stream' : 'streams'}, ${plan.rate ? `${plan.rate} tokens/s` : 'as fast as it goes'}`)
    measured.push({ plan, results: await measure({ plan, targets, isQuick }) })
  }
  await app.stop()
  await upstream.stop()
  for (const isPaced of [true, false]) printResults({ measured: measured.filter(({ plan }) => plan.rate > 0 === isPaced), isPaced })
  if (!canReadProcesses) console.log('CPU was left out: it is read from /proc, which only Linux has.')
  return goalsOf(measured)
}

function targetsOf({ upstream, app: { origin, gatewayOrigin, pids } }) {
  const headers = { authorization: 'Bearer bench', 'x-portkey-provider': 'openai', 'x-portkey-custom-host': `${upstream.origin}/v1` }
  return {
    direct: { open: (load) => completionStreams({ ...load, origin: upstream.origin }), pids: {} },
    gateway: { open: (load) => completionStreams({ ...load, origin: gatewayOrigin, headers }), pids: { gateway: pids?.gateway } },
    app: { open: (load) => runStreams({ ...load, origin }), pids: { gateway: pids?.gateway, server: pids?.server } },
  }
}

/** The hops take turns, and who begins changes with each round. By hop: one result per round. */
async function measure({ plan: { streams, rate, tokens, rounds, quickRounds }, targets, isQuick }) {
  const results = Object.fromEntries(hops.map((hop) => [hop, []]))
  const load = { model: `n${tokens}-r${rate}`, count: streams }
  for (let round = 0; round < (isQuick ? quickRounds : rounds); round++)
    for (const offset of hops.keys()) {
      const hop = hops[(round + offset) % hops.length]
      results[hop].push(await measureOnce({ target: targets[hop], load, tokens }))
    }
  return results
}

async function measureOnce({ target: { open, pids }, load, tokens }) {
  const clock = () => Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, pid ? cpuMs(pid) : Number.NaN]))
  const before = clock()
  const streams = await open(load)
  const after = clock()
  const broken = streams.find(({ delaysMs }) => delaysMs.length !== tokens)
  if (broken) throw new Error(`A stream brought ${broken.delaysMs.length} tokens of ${tokens}.`)
  return {
    firstTokenMs: streams.map(({ firstTokenMs }) => firstTokenMs),
    totalMs: streams.map(({ totalMs }) => totalMs),
    delayMs: streams.flatMap(({ delaysMs }) => delaysMs),
    cpuMs: Object.fromEntries(Object.keys(pids).map((name) => [name, after[name] - before[name]])),
    tokens: streams.length * tokens,
  }
}

const pooled = ({ rounds, what, q = 0.5 }) => quantile({ values: rounds.flatMap((round) => round[what]), q })
const ratioToGateway = ({ results, hop, what }) =>
  pairedRatio({ values: results[hop].map((round) => median(round[what])), bases: results.gateway.map((round) => median(round[what])) })
const cpuPer1000 = ({ rounds, name }) =>
  (sum(rounds.map((round) => round.cpuMs[name] ?? Number.NaN)) / sum(rounds.map(({ tokens }) => tokens))) * 1000
/** What the app adds to a token's delay ÷ what the gateway adds. */
const addedDelayRatio = ({ direct, gateway, app }) => {
  const [base, through, ours] = [direct, gateway, app].map((rounds) => pooled({ rounds, what: 'delayMs' }))
  return (ours - through) / (through - base)
}

function printResults({ measured, isPaced }) {
  if (measured.length === 0) return
  const title = isPaced
    ? 'Streams at 100 tokens/s each (ms; ÷ is to the gateway called directly; CPU in ms per 1,000 tokens)'
    : 'Streams as fast as they go (ms; ÷ is to the gateway called directly; CPU in ms per 1,000 tokens)'
  const delayHead = isPaced ? ['token delay p50', 'p99'] : []
  const head = ['streams', 'first token p50', 'p99', '÷', 'total p50', '÷', ...delayHead, 'CPU gateway', 'CPU app']
  printTable({ title, head, rows: measured.flatMap((one) => hops.map((hop) => rowOf({ ...one, hop, isPaced }))) })
}

function rowOf({ plan, results, hop, isPaced }) {
  const rounds = results[hop]
  const ms = (what, q) => inMs(pooled({ rounds, what, q }))
  const ratio = (what) => (hop === 'direct' ? missing : asRatio(ratioToGateway({ results, hop, what })))
  return [
    `${plan.streams} ${hop}`,
    ms('firstTokenMs'),
    ms('firstTokenMs', 0.99),
    ratio('firstTokenMs'),
    ms('totalMs'),
    ratio('totalMs'),
    ...(isPaced ? [ms('delayMs'), ms('delayMs', 0.99)] : []),
    inMs(cpuPer1000({ rounds, name: 'gateway' })),
    inMs(cpuPer1000({ rounds, name: 'server' })),
  ]
}

function goalsOf(measured) {
  const at = ({ streams, rate }) => measured.find(({ plan }) => plan.streams === streams && plan.rate === rate).results
  const [one, many, fast] = [at({ streams: 1, rate: 100 }), at({ streams: 24, rate: 100 }), at({ streams: 24, rate: 0 })]
  const cpuRatio = cpuPer1000({ rounds: many.app, name: 'server' }) / cpuPer1000({ rounds: many.app, name: 'gateway' })
  const ofApp = ({ results, what }) => ratioToGateway({ results, hop: 'app', what })
  return [
    { id: 'P1', what: 'first token ÷ gateway’s, 1 stream', measured: ofApp({ results: one, what: 'firstTokenMs' }), limit: 1.1 },
    { id: 'P1', what: 'first token ÷ gateway’s, 24 streams', measured: ofApp({ results: many, what: 'firstTokenMs' }), limit: 1.35 },
    { id: 'P2', what: 'delay added per token ÷ what the gateway adds, 24 × 100/s', measured: addedDelayRatio(many), limit: 0.5 },
    { id: 'P3', what: 'CPU of the app ÷ the gateway’s, 24 × 100/s', measured: cpuRatio, limit: 1 },
    {
      id: 'P3',
      what: 'total ÷ gateway’s, 24 streams as fast as they go',
      measured: ofApp({ results: fast, what: 'totalMs' }),
      limit: 1.25,
    },
  ]
}
