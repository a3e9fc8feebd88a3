// A plain OpenAI-shaped provider. The model's name is the plan of the answer:
//   n300-r100   300 tokens at 100 per second, each one the time at which it was sent
//   m300-r100   300 tokens of Markdown at the same pace
//   …-r0        as fast as it goes
import http from 'node:http'
import { markdownTokens } from './markdown.mjs'
import { stampToken } from './stamp.mjs'

const server = http.createServer((request, response) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => answer({ response, body: JSON.parse(Buffer.concat(parts).toString() || '{}') }))
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
// Whoever started it is gone.
process.once('disconnect', () => process.exit())

function answer({ response, body: { model = '', stream_options: options } }) {
  const plan = /^([nm])(\d+)-r(\d+)$/.exec(model)
  if (!plan) return void response.writeHead(404).end()
  const [, kind, count, rate] = plan
  const tokens = Number(count)
  const token = kind === 'n' ? stampToken : (index) => markdownTokens[index % markdownTokens.length]
  const usage = options?.include_usage ? usageEvent(tokens) : ''
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (index) => response.write(event({ delta: { content: token(index) } }))
  const end = () => response.end(`${event({ delta: {}, reason: 'stop' })}${usage}data: [DONE]\n\n`)
  if (rate === '0') sendAtOnce({ response, tokens, send, end })
  else sendPaced({ response, tokens, gapMs: 1000 / Number(rate), send, end })
}

/** A slice per turn of the event loop, so that streams share it. */
function sendAtOnce({ response, tokens, send, end }) {
  let sent = 0
  const slice = () => {
    if (response.destroyed) return
    for (const until = Math.min(tokens, sent + 20); sent < until; sent++) send(sent)
    if (sent < tokens) setImmediate(slice)
    else end()
  }
  slice()
}

/** Never ahead of its time, and what a late timer missed is made good. */
function sendPaced({ response, tokens, gapMs, send, end }) {
  const startedMs = performance.now()
  let sent = 0
  send(sent++)
  const timer = setInterval(() => {
    if (response.destroyed) return clearInterval(timer)
    while (sent < tokens && performance.now() - startedMs >= sent * gapMs) send(sent++)
    if (sent < tokens) return
    clearInterval(timer)
    end()
  }, gapMs)
}

const head = '"id":"c1","object":"chat.completion.chunk","created":1700000000,"model":"m"'
const event = ({ delta, reason = null }) =>
  `data: {${head},"choices":[{"index":0,"delta":${JSON.stringify(delta)},"finish_reason":${JSON.stringify(reason)}}]}\n\n`
const usageEvent = (tokens) =>
  `data: {${head},"choices":[],"usage":{"prompt_tokens":10,"completion_tokens":${tokens},"total_tokens":${tokens + 10}}}\n\n`
