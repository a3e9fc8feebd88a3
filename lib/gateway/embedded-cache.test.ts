import { fireCall, startEmbeddedGateway, type Asked } from '@/lib/testing/gateway-calls'
import { answer, chunk, json, startScriptedUpstream, stream, type ScriptedUpstream } from '@/lib/testing/scripted-upstream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let running: Awaited<ReturnType<typeof startEmbeddedGateway>>
let upstream: ScriptedUpstream

beforeAll(async () => {
  running = await startEmbeddedGateway()
  upstream = await startScriptedUpstream()
}, 30_000)

beforeEach(() => running.gateway.cache.clear())

afterAll(() => {
  running.gateway.stop()
  upstream.close()
})

type Fired = Partial<Asked> & { params?: Record<string, unknown> }

const fire = ({ params, column, ...asked }: Fired = {}) =>
  fireCall({
    gateway: running.gateway,
    origin: upstream.origin,
    column: { params: { cache: { enabled: true, ttl: 60 }, ...params }, ...column },
    ...asked,
  })
const statusOf = async (asked: Fired = {}) => (await fire(asked)).outcome?.gateway.cacheStatus
const unstreamed: Fired['change'] = (request) => ({ ...request, body: { ...request.body, stream: false, stream_options: undefined } })
const plain = (text: string) =>
  json({
    body: { id: '1', model: 'gpt-4o-mini', choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }] },
  })

test('the second like call is answered from the cache, without an attempt, and costs nothing', async () => {
  upstream.play(stream({ events: answer('Hel', 'lo') }))
  const first = await fire()
  const second = await fire()
  expect(first.outcome).toMatchObject({ status: 'succeeded', gateway: { cacheStatus: 'MISS' } })
  expect(second).toMatchObject({
    text: 'Hello',
    attempts: [],
    outcome: { status: 'succeeded', costUsd: 0, gateway: { cacheStatus: 'HIT' } },
  })
  expect(upstream.received).toHaveLength(1)
})

test('streams and plain answers share an entry', async () => {
  upstream.play(stream({ events: answer('streamed') }))
  await fire()
  const hit = await fire({ change: unstreamed })
  expect(hit).toMatchObject({ text: 'streamed', outcome: { gateway: { cacheStatus: 'HIT' }, finishReason: 'stop' } })
  await running.gateway.cache.clear()
  upstream.play(plain('plain'))
  await fire({ change: unstreamed })
  expect(await fire()).toMatchObject({ text: 'plain', outcome: { gateway: { cacheStatus: 'HIT' } } })
})

test('tool calls come back whole', async () => {
  const tool = (delta: object) => ({ ...chunk({}), choices: [{ index: 0, delta: { tool_calls: [delta] }, finish_reason: null }] })
  const events = [
    tool({ index: 0, id: 'a', type: 'function', function: { name: 'one', arguments: '{"x"' } }),
    tool({ index: 1, id: 'b', type: 'function', function: { name: 'two', arguments: '{' } }),
    tool({ index: 0, function: { arguments: ':1}' } }),
    tool({ index: 1, function: { arguments: '}' } }),
    chunk({ finishReason: 'tool_calls' }),
  ]
  upstream.play(stream({ events }))
  const first = await fire()
  const second = await fire()
  expect(second.outcome?.gateway.cacheStatus).toBe('HIT')
  expect(second.toolCalls).toEqual(first.toolCalls)
  expect(second.toolCalls).toEqual([
    { id: 'a', name: 'one', arguments: '{"x":1}' },
    { id: 'b', name: 'two', arguments: '{}' },
  ])
})

test('without a cache in the request nothing is looked up or kept', async () => {
  upstream.play(stream({ events: answer('x') }))
  expect(await statusOf({ params: { cache: undefined } })).toBe('DISABLED')
  expect(await running.gateway.cache.list()).toEqual([])
})

test('a namespace, metadata, another prompt or another model has entries of its own', async () => {
  upstream.play(stream({ events: answer('x') }))
  await fire()
  expect(await statusOf({ params: { cache: { enabled: true, ttl: 60, namespace: 'other' } } })).toBe('MISS')
  expect(await statusOf({ params: { metadata: { feature: 'chat' } } })).toBe('MISS')
  expect(await statusOf({ content: 'Something else' })).toBe('MISS')
  expect(await statusOf({ column: { model: 'portkey/openai/gpt-4o' } })).toBe('MISS')
  expect(await statusOf({ params: { trace_id: 'another-trace', retry: { max_retries: 1 } } })).toBe('HIT')
})

test('two targets of one provider are never answered from one another', async () => {
  const google = (model: string) => ({ provider: 'google', override_params: { model } })
  const config = (...models: string[]) => ({ strategy: { mode: 'fallback' }, targets: models.map(google) })
  const gemini = (text: string) =>
    json({
      body: {
        candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP', index: 0 }],
        usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
      },
    })
  upstream.play(gemini('from the first'))
  await fire({ change: unstreamed, column: { config: config('gemini-a') } })
  upstream.play(json({ status: 500, body: { error: { message: 'down' } } }), gemini('from the third'))
  const call = await fire({ change: unstreamed, column: { config: config('gemini-b', 'gemini-c') } })
  expect(call).toMatchObject({ text: 'from the third', outcome: { gateway: { cacheStatus: 'MISS' } } })
})

test('force refresh asks again and keeps the new answer', async () => {
  upstream.play(stream({ events: answer('old') }), stream({ events: answer('new') }))
  await fire()
  expect(await fire({ params: { cache_force_refresh: true } })).toMatchObject({
    text: 'new',
    outcome: { gateway: { cacheStatus: 'REFRESH' } },
  })
  expect(await fire({ params: { cache_force_refresh: false } })).toMatchObject({
    text: 'new',
    outcome: { gateway: { cacheStatus: 'HIT' } },
  })
})

test('max_age counts seconds', async () => {
  upstream.play(stream({ events: answer('x') }))
  await fire({ params: { cache: { enabled: true, ttl: 3600, namespace: 'n' } } })
  const [entry] = await running.gateway.cache.list()
  expect((entry?.expiresAtMs ?? 0) - (entry?.storedAtMs ?? 0)).toBe(3_600_000)
  expect(entry).toMatchObject({ namespace: 'n', provider: 'openai', model: 'gpt-4o-mini', hits: 0 })
})

test.each([
  ['an error', json({ status: 500, body: { error: { message: 'no' } } })],
  ['an error event', stream({ events: [chunk({ text: 'a' }), { error: { message: 'overloaded' } }] })],
  ['a cut stream', stream({ events: [chunk({ text: 'a' })], ending: 'cut' })],
  ['a stream without a finish reason', stream({ events: [chunk({ text: 'a' }), '[DONE]'] })],
  ['a malformed event', stream({ events: [chunk({ text: 'a' }), '{"id":', chunk({ finishReason: 'stop' })] })],
  ['an answer without choices', json({ body: { id: '1', choices: [] } })],
])('%s is never kept', async (_name, script) => {
  upstream.play(script, script, stream({ events: answer('whole') }))
  expect((await fire()).outcome).toMatchObject({ status: 'failed', gateway: { cacheStatus: 'MISS' } })
  expect(await running.gateway.cache.list()).toEqual([])
})

test('an answer that a guardrail objects to is never kept', async () => {
  upstream.play(plain('bad'))
  const guard = (deny: boolean) => ({ output_guardrails: [{ 'default.contains': { words: ['good'], operator: 'any' }, deny }] })
  const found = await fire({ change: unstreamed, column: { config: guard(false) } })
  expect(found.outcome?.response?.status).toBe(246)
  const denied = await fire({ change: unstreamed, column: { config: guard(true) } })
  expect(denied.outcome?.response?.status).toBe(446)
  expect(await running.gateway.cache.list()).toEqual([])
})

test('a stopped stream is never kept', async () => {
  upstream.play(stream({ events: [chunk({ text: 'a' })], ending: 'open' }))
  const stop = new AbortController()
  await fire({ signal: stop.signal, onEvents: ([event]) => void (event?.type === 'text-delta' && stop.abort()) })
  expect(await running.gateway.cache.list()).toEqual([])
})
