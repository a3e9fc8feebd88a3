// Opens streams, all at once, and notes for each when its first token came, when it ended and how late each token was.
import http from 'node:http'
import { monotonicMs, stampsIn } from './stamp.mjs'

const mostColumns = 24

/** Streams of the chat completions API, one request each. */
export async function completionStreams({ origin, headers = {}, model, count }) {
  const body = { model, stream: true, stream_options: { include_usage: true }, messages: [{ role: 'user', content: 'hi' }] }
  const open = async (agent) => {
    const stream = newStream()
    const onEvent = ({ choices }, atMs) => note({ stream, text: choices[0]?.delta?.content ?? '', atMs })
    const endedMs = await post({ url: `${origin}/v1/chat/completions`, headers, body, agent, onEvent })
    stream.totalMs = endedMs - stream.startedMs
    return [stream]
  }
  return together({ opens: Array.from({ length: count }, () => open) })
}

/** The same number of streams from the app: as few runs as hold them, with as many columns each. */
export async function runStreams({ origin, model, count, simulate = null }) {
  const runs = Math.ceil(count / mostColumns)
  const sizes = Array.from({ length: runs }, (_, index) => Math.floor((count + index) / runs))
  return together({ opens: sizes.map((columns) => (agent) => openRun({ origin, model, simulate, columns, agent })) })
}

async function openRun({ origin, model, simulate, columns, agent }) {
  const ids = Array.from({ length: columns }, (_, index) => `c${index}`)
  const streams = ids.map(newStream)
  const onEvent = ({ type, call, text, outcome }, atMs) => {
    if (type === 'text-delta') note({ stream: streams[call], text, atMs })
    if (type !== 'call-end') return
    if (outcome.status !== 'succeeded') throw new Error(`A call ${outcome.status}: ${JSON.stringify(outcome.error)}`)
    streams[call].totalMs = atMs - streams[call].startedMs
  }
  const body = {
    prompt: { messages: [{ role: 'user', content: 'hi' }] },
    columns: ids.map((id) => ({ id, model: `portkey/openai/${model}`, simulate })),
  }
  await post({ url: `${origin}/api/runs`, body, agent, onEvent })
  return streams
}

async function together({ opens }) {
  // New connections each time: one that the server has just given up would fail the round.
  const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity })
  try {
    return (await Promise.all(opens.map((open) => open(agent)))).flat()
  } finally {
    agent.destroy()
  }
}

const newStream = () => ({ startedMs: monotonicMs(), firstTokenMs: Number.NaN, totalMs: Number.NaN, delaysMs: [] })

function note({ stream, text, atMs }) {
  if (text === '') return
  if (Number.isNaN(stream.firstTokenMs)) stream.firstTokenMs = atMs - stream.startedMs
  for (const sentMs of stampsIn(text)) stream.delaysMs.push(atMs - sentMs)
}

/** Resolves with the time of the last byte. Every event of one read counts as having come with it. */
function post({ url, headers = {}, body, agent, onEvent }) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json', ...headers } })
    request.once('error', reject)
    request.once('response', (response) => {
      if (response.statusCode !== 200) return void refuse({ url, response, reject })
      let rest = ''
      response.setEncoding('utf8')
      response.on('data', (text) => {
        const atMs = monotonicMs()
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        try {
          for (const line of lines) if (line.startsWith('data: {')) onEvent(JSON.parse(line.slice(6)), atMs)
        } catch (error) {
          request.destroy(error)
        }
      })
      response.once('error', reject)
      response.once('end', () => resolve(monotonicMs()))
    })
    request.end(JSON.stringify(body))
  })
}

async function refuse({ url, response, reject }) {
  const parts = await response.setEncoding('utf8').toArray()
  reject(new Error(`${url} answered ${response.statusCode}: ${parts.join('').slice(0, 500)}`))
}
