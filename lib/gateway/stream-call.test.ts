/** A scripted gateway in place of a real one: what streamCall makes of any answer and of any end. */
import type { Attempt, RunEvent } from '@/lib/runs/run-event'
import { reduceCall, startCall, type CallEvent } from '@/lib/runs/reduce-run'
import { answer, chunk, json, startScriptedUpstream, stream, type ScriptedUpstream } from '@/lib/testing/scripted-upstream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AttemptFeed } from './attempt-feed.server'
import { streamCall, type CallToStream } from './stream-call.server'

let gateway: ScriptedUpstream
beforeAll(async () => {
  gateway = await startScriptedUpstream()
})
afterAll(() => gateway.close())

const secret = 'very-secret-value'
const request = (): CallToStream['request'] => ({
  baseUrl: gateway.origin,
  path: '/v1/chat/completions',
  headers: [
    { name: 'authorization', value: `Bearer ${secret}`, source: '' },
    { name: 'x-portkey-provider', value: 'openai', source: '' },
  ],
  body: { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hi' }], stream: true },
  secrets: [secret],
  provider: 'openai',
  model: 'gpt-4o-mini',
  isSimulated: false,
  isStreamed: true,
})

async function run({ onEvents, ...call }: Partial<CallToStream> & { onEvents?: (events: CallEvent[]) => void | Promise<void> } = {}) {
  const batches: CallEvent[][] = []
  await streamCall({
    index: 2,
    callId: 'c',
    request: request(),
    isHosted: false,
    feed: null,
    signal: new AbortController().signal,
    emit: async (events) => {
      batches.push(events)
      await onEvents?.(events)
    },
    ...call,
  })
  const events = batches.flat()
  return { batches, events, ...events.reduce(reduceCall, startCall({ callId: 'c', columnId: 'a', sample: 0 })) }
}
const typesOf = (events: RunEvent[]) => events.map(({ type }) => type)
const plain = (message: object, rest: object = {}) => json({ body: { choices: [{ index: 0, message, finish_reason: 'stop' }], ...rest } })

test('the request is sent once, as it was built', async () => {
  gateway.play(stream({ events: answer('x') }))
  await run()
  expect(gateway.received).toHaveLength(1)
  const [sent] = gateway.received
  expect(sent).toMatchObject({ method: 'POST', url: '/v1/chat/completions', headers: { authorization: `Bearer ${secret}` } })
  expect(JSON.parse(sent?.body ?? '')).toEqual(request().body)
})

test('a request without a key is sent without one', async () => {
  gateway.play(stream({ events: answer('x') }))
  await run({ request: { ...request(), headers: [] } })
  expect(gateway.received[0]?.headers.authorization).toBeUndefined()
})

test('one array of events a read, call-end alone and last, each with the index of the call', async () => {
  const events = answer('a', 'b', 'c').map((one) => `data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`)
  gateway.play(({ response }) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(events.join('')))
  const { batches, events: all } = await run()
  expect(batches.map(typesOf)).toEqual([['text-delta', 'text-delta', 'text-delta'], ['call-end']])
  expect(all.every(({ call }) => call === 2)).toBe(true)
})

test('the next read waits until its events were taken', async () => {
  gateway.play(stream({ events: answer('a', 'b', 'c') }))
  let taking = 0
  const seen: number[] = []
  const { text } = await run({
    onEvents: async () => {
      seen.push(++taking)
      await new Promise((resolve) => setImmediate(resolve))
      taking -= 1
    },
  })
  expect(text).toBe('abc')
  expect(Math.max(...seen)).toBe(1)
})

test('times are those of the clock, and speed needs reads enough to be measured in', async () => {
  gateway.play(async ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const one of answer('a', 'b', 'c', 'd', 'e')) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      response.write(`data: ${typeof one === 'string' ? one : JSON.stringify(one)}\n\n`)
    }
    response.end()
  })
  let ticks = 0
  const { outcome } = await run({ nowMs: () => 100 * ticks++ })
  // Started at 0, five reads at 100 to 500, ended at 600; 5 tokens from the first to the last.
  expect(outcome).toMatchObject({ firstTokenMs: 100, totalMs: 600, tokensPerSecond: 12.5 })
})

test('an answer in one piece is one', async () => {
  gateway.play(plain({ content: 'Hello', reasoning_content: 'Hm' }, { usage: { prompt_tokens: 1, completion_tokens: 2 } }))
  expect(await run()).toMatchObject({
    text: 'Hello',
    reasoning: 'Hm',
    outcome: { status: 'succeeded', usage: { outputTokens: 2 }, firstTokenMs: null },
  })
})

test('a denial of a guardrail keeps what the checks said', async () => {
  const results = { before_request_hooks: [{ verdict: false, id: 'g1' }], after_request_hooks: [] }
  gateway.play(
    json({ status: 446, body: { error: { message: 'The guardrail checks failed', type: 'hooks_failed' }, hook_results: results } }),
  )
  expect(await run()).toMatchObject({
    outcome: { status: 'failed', hookResults: results, error: { code: 'guardrail_denied', httpStatus: 446 } },
  })
})

test('a guardrail that only objects lets the answer through and keeps what it said', async () => {
  gateway.play(json({ status: 246, body: { choices: [{ message: { content: 'x' }, finish_reason: 'stop' }], hook_results: { a: 1 } } }))
  expect(await run()).toMatchObject({ text: 'x', outcome: { status: 'succeeded', hookResults: { a: 1 }, response: { status: 246 } } })
})

const html = '<html><body>502 Bad Gateway</body></html>'
test.each<[string, number, string, string]>([
  ['an HTML page', 502, html, 'provider_overloaded'],
  ['an HTML page that calls itself a success', 200, html, 'provider_bad_answer'],
  ['nothing', 200, '', 'provider_bad_answer'],
  ['JSON that breaks off', 200, '{"choices":[', 'provider_bad_answer'],
  ['a success without choices', 200, '{"choices":[]}', 'provider_bad_answer'],
  ['a refused key', 401, '{"error":{"message":"bad key"}}', 'invalid_provider_key'],
])('%s is a failed call', async (_name, status, body, code) => {
  gateway.play(({ response }) => void response.writeHead(status, { 'content-type': 'text/plain' }).end(body))
  expect((await run()).outcome).toMatchObject({ status: 'failed', error: { code, httpStatus: status } })
})

test('a stream that breaks off is a failed call that keeps its text', async () => {
  gateway.play(stream({ events: [chunk({ text: 'half' })], ending: 'cut' }))
  expect(await run()).toMatchObject({ text: 'half', outcome: { status: 'failed', error: { code: 'stream_cut' }, finishReason: null } })
})

test('a stream that ends without a word is no answer', async () => {
  gateway.play(stream({ events: ['[DONE]'] }))
  expect(await run()).toMatchObject({ text: '', outcome: { status: 'failed', error: { code: 'provider_bad_answer', httpStatus: 200 } } })
})

test('a stream that breaks off after it said how it finished is whole', async () => {
  gateway.play(stream({ events: [chunk({ text: 'all' }), chunk({ finishReason: 'stop' })], ending: 'cut' }))
  expect(await run()).toMatchObject({ text: 'all', outcome: { status: 'succeeded', finishReason: 'stop' } })
})

test('after a malformed event the connection is closed, and what it held is quoted', async () => {
  gateway.play(stream({ events: [chunk({ text: 'half' }), '{"choices":[{'], ending: 'open' }))
  expect(await run()).toMatchObject({
    text: 'half',
    outcome: { status: 'failed', error: { code: 'stream_malformed', providerMessage: '{"choices":[{' } },
  })
  await expect(gateway.received[0]?.left).resolves.toBeGreaterThan(0)
})

test('an error in a stream is quoted, without secrets', async () => {
  gateway.play(stream({ events: [chunk({ text: 'half' }), { error: { message: `no ${secret}` } }] }))
  const { outcome } = await run()
  expect(outcome).toMatchObject({ status: 'failed', error: { code: 'stream_error', providerMessage: 'no [redacted]' } })
})

test('a gateway that cannot be reached is a failed call', async () => {
  const { outcome, text } = await run({ request: { ...request(), baseUrl: 'http://127.0.0.1:9' } })
  expect([text, outcome]).toMatchObject(['', { status: 'failed', response: null, error: { code: 'gateway_unreachable' } }])
})

test('a call stopped before it began sends nothing', async () => {
  gateway.play(stream({ events: answer('x') }))
  expect((await run({ signal: AbortSignal.abort() })).outcome?.status).toBe('stopped')
  expect(gateway.received).toHaveLength(0)
})

test('headers of the answer are kept without secrets, and without our own', async () => {
  gateway.play(({ response }) => {
    response.writeHead(429, {
      'content-type': 'application/json',
      'x-pg-attempts': '1',
      'set-cookie': 'session=1',
      'x-echo': secret,
      'retry-after': '3',
    })
    response.end('{}')
  })
  const headers = (await run()).outcome?.response?.headers ?? {}
  expect(headers).toMatchObject({ 'set-cookie': '[redacted]', 'x-echo': '[redacted]', 'retry-after': '3' })
  expect(headers).not.toHaveProperty('x-pg-attempts')
})

const attempt = (index: number): Attempt => ({
  index,
  target: 'config',
  provider: 'openai',
  url: 'api.openai.com/v1/chat/completions',
  status: 200,
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
  error: null,
  simulated: false,
})
const report = (index: number) => ({ type: 'attempt', call: 'c', attempt: attempt(index) })

test('the end waits for every attempt that the gateway announced', async () => {
  const feed = new AttemptFeed()
  gateway.play(({ response }) => {
    feed.take(report(0))
    response.writeHead(200, { 'content-type': 'text/event-stream', 'x-pg-attempts': '2' })
    const [text, finish] = answer('x')
    response.end(`data: ${JSON.stringify(text)}\n\ndata: ${JSON.stringify(finish)}\n\n`, () => setTimeout(() => feed.take(report(1)), 50))
  })
  const { events } = await run({ feed })
  expect(typesOf(events).toSorted()).toEqual(['attempt', 'attempt', 'call-end', 'text-delta'])
  expect(events.at(-1)?.type).toBe('call-end')
})

test('an attempt that is announced and never told holds the end up for a moment only', async () => {
  gateway.play(
    ({ response }) => void response.writeHead(200, { 'content-type': 'application/json', 'x-pg-attempts': '9' }).end('{"choices":[]}'),
  )
  expect(typesOf((await run({ feed: new AttemptFeed() })).events)).toEqual(['call-end'])
})

test("another call's attempts are not this one's", async () => {
  const feed = new AttemptFeed()
  gateway.play(({ response }) => {
    feed.take({ ...report(0), call: 'another' })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices":[]}')
  })
  expect((await run({ feed })).attempts).toEqual([])
})

test('when the gateway dies the call ends at once, as failed, and keeps its text', async () => {
  const feed = new AttemptFeed()
  gateway.play(stream({ events: [chunk({ text: 'half' })], ending: 'open' }))
  const call = await run({ feed, onEvents: ([event]) => void (event?.type === 'text-delta' && feed.endAll()) })
  expect(call).toMatchObject({ text: 'half', outcome: { status: 'failed', error: { code: 'gateway_died' } } })
})

test('a connection that breaks because the gateway has died is told as its death', async () => {
  const feed = new AttemptFeed()
  // The process's end is told a moment after its connections have gone.
  gateway.play(({ response }) => {
    response.destroy()
    setTimeout(() => feed.endAll(), 30)
  })
  expect((await run({ feed })).outcome).toMatchObject({ status: 'failed', response: null, error: { code: 'gateway_died' } })
})
