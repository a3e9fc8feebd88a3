import { fireCall, startEmbeddedGateway, type Asked } from '@/lib/testing/gateway-calls'
import { answer, chunk, json, startScriptedUpstream, stream, type ScriptedUpstream } from '@/lib/testing/scripted-upstream'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

let running: Awaited<ReturnType<typeof startEmbeddedGateway>>
let upstream: ScriptedUpstream

beforeAll(async () => {
  running = await startEmbeddedGateway()
  upstream = await startScriptedUpstream()
}, 30_000)

afterAll(() => {
  running.gateway.stop()
  upstream.close()
})

const fire = (asked: Partial<Asked> = {}) => fireCall({ gateway: running.gateway, origin: upstream.origin, ...asked })
const down = json({ status: 503, body: { error: { message: 'down', type: 'server_error' } } })

test('it listens on loopback alone', async () => {
  const addresses = Object.values(networkInterfaces()).flatMap(
    (all) => all?.filter(({ internal, family }) => !internal && family === 'IPv4') ?? [],
  )
  const { port } = new URL(running.baseUrl)
  for (const { address } of addresses)
    await expect(fetch(`http://${address}:${port}/`, { signal: AbortSignal.timeout(2000) })).rejects.toThrow()
  expect((await fetch(running.baseUrl)).status).toBe(200)
})

test('it ends with the process that started it', async () => {
  const register = pathToFileURL('lib/gateway/embedded/register.ts').href
  const child = spawn(process.execPath, [`--import=${register}`, 'node_modules/@portkey-ai/gateway/build/start-server.js', '--headless'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const [message]: unknown[] = await once(child, 'message')
  expect(message).toMatchObject({ type: 'ready', port: expect.any(Number) })
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('it has no console, and proves that streams work', async () => {
  await expect.poll(() => running.gateway.state.selfTest?.ok).toBe(true)
  expect(running.gateway.state).toMatchObject({ state: 'ready', version: '1.15.2', restarts: 0, lastError: null })
  expect((await fetch(`${running.baseUrl}/log/stream`, { signal: AbortSignal.timeout(2000) })).status).toBe(404)
})

test('a stream comes through with its text, usage, reason and what the gateway says', async () => {
  upstream.play(stream({ events: answer('Hel', 'lo') }))
  const call = await fire()
  expect(call.text).toBe('Hello')
  expect(call.outcome).toMatchObject({
    status: 'succeeded',
    finishReason: 'stop',
    usage: { inputTokens: 12, outputTokens: 5 },
    gateway: { traceId: 'trace-1', retryCount: 0, usedTarget: 'config', provider: 'openai', cacheStatus: 'DISABLED' },
    response: { status: 200 },
  })
  expect(call.outcome?.costUsd).toBeGreaterThan(0)
  expect(call.attempts).toMatchObject([{ index: 0, target: 'config', provider: 'openai', status: 200, error: null, simulated: false }])
  expect(call.attempts[0]?.url).toBe(`${upstream.origin.slice(7)}/v1/chat/completions`)
})

test('no marker reaches a provider, and a real one is never told to simulate', async () => {
  upstream.play(stream({ events: answer('x') }))
  await fire({ column: { params: { custom_headers: { 'X-Request-Type': 'production' } } } })
  const headers = upstream.received[0]?.headers ?? {}
  expect(Object.keys(headers).filter((name) => name.startsWith('x-pg-') || name === 'x-simulate')).toEqual([])
  expect(headers['x-request-type']).toBe('production')
  expect(headers.authorization).toBe('Bearer sk-secret-of-openai')
})

test('a simulated target is told its profile, and whose call it is', async () => {
  upstream.play(stream({ events: answer('x') }))
  const call = await fire({ column: { simulate: { status: 429, failFirst: 1 } } })
  const told = JSON.parse(String(upstream.received[0]?.headers['x-simulate']))
  expect(told).toMatchObject({ status: 429, failFirst: 1, call: call.callId, target: 'config', provider: 'openai' })
  expect(call.attempts[0]?.simulated).toBe(true)
})

test("Google's key stands in no report and no log", async () => {
  upstream.play(json({ status: 400, body: { error: { code: 400, message: 'no', status: 'INVALID_ARGUMENT' } } }))
  const call = await fire({ column: { model: 'portkey/google/gemini-1.5-pro' } })
  expect(upstream.received[0]?.url).toContain('key=sk-secret-of-google')
  expect(call.attempts[0]?.url).toMatch(/:streamGenerateContent$/)
  expect(JSON.stringify(call)).not.toContain('sk-secret')
  expect(running.logged.join()).not.toContain('sk-secret')
})

test('a retry is an attempt of its own, at the same target', async () => {
  upstream.play(down, stream({ events: answer('ok') }))
  const call = await fire({ column: { config: { retry: { attempts: 1, on_status_codes: [503] } } } })
  expect(call.outcome).toMatchObject({ status: 'succeeded', gateway: { retryCount: 1 } })
  expect(call.attempts.map(({ index, target, status }) => [index, target, status])).toEqual([
    [0, 'config', 503],
    [1, 'config', 200],
  ])
})

test('nested targets of a fallback are told apart', async () => {
  upstream.play(down, stream({ events: answer('from the second') }))
  const inner = { strategy: { mode: 'loadbalance' }, targets: [{ provider: 'groq', override_params: { model: 'llama' } }] }
  const call = await fire({ column: { config: { strategy: { mode: 'fallback' }, targets: [{ provider: 'openai' }, inner] } } })
  expect(call.text).toBe('from the second')
  expect(call.outcome?.gateway.usedTarget).toBe('config.targets[1].targets[0]')
  expect(call.attempts.map(({ target, provider, status }) => [target, provider, status])).toEqual([
    ['targets[0]', 'openai', 503],
    ['targets[1].targets[0]', 'groq', 200],
  ])
})

test('a failed fallback is told of the target that failed last', async () => {
  upstream.play(down, json({ status: 404, body: { type: 'error', error: { type: 'not_found_error', message: 'no such model' } } }))
  const targets = [{ provider: 'openai' }, { provider: 'anthropic', override_params: { model: 'claude-x' } }]
  const call = await fire({ column: { config: { strategy: { mode: 'fallback' }, targets } } })
  const error = call.outcome?.status === 'failed' ? call.outcome.error : null
  expect(error).toMatchObject({ code: 'model_not_found', providerMessage: expect.stringContaining('no such model') })
  expect(error?.message).toBe('Anthropic has no model “claude-x”.')
})

test('a provider that nobody answers for is an attempt with its error', async () => {
  const call = await fireCall({ gateway: running.gateway, origin: 'http://127.0.0.1:9' })
  expect(call.outcome).toMatchObject({ status: 'failed', error: { code: 'provider_unreachable' } })
  expect(call.attempts).toMatchObject([{ status: null, error: expect.stringMatching(/ECONNREFUSED|TypeError|bad port/) }])
})

test('a time limit of the routing is an attempt with that reason', async () => {
  upstream.play(() => {})
  const call = await fire({ column: { config: { request_timeout: 50 } } })
  expect(call.outcome).toMatchObject({ status: 'failed', error: { code: 'timed_out', httpStatus: 408 } })
  expect(call.attempts).toMatchObject([{ status: null, error: 'time limit' }])
})

test('stopping a stream closes the connection to the provider within 100 ms and keeps the text', async () => {
  upstream.play(stream({ events: [chunk({ text: 'begun' })], ending: 'open' }))
  const stopOne = async (): Promise<number> => {
    const stop = new AbortController()
    const arrived = upstream.next()
    let stoppedMs = 0
    const call = await fire({
      signal: stop.signal,
      onEvents: ([event]) => {
        if (event?.type !== 'text-delta') return
        stoppedMs = performance.now()
        stop.abort()
      },
    })
    expect(call).toMatchObject({ text: 'begun', outcome: { status: 'stopped' }, attempts: [{ status: 200 }] })
    return (await (await arrived).left) - stoppedMs
  }
  // The fastest, since a machine busy with other tests says nothing of the gateway.
  expect(Math.min(await stopOne(), await stopOne(), await stopOne())).toBeLessThan(100)
})

test('stopping before the first byte closes the connection, too, and tells of the attempt', async () => {
  upstream.play(() => {})
  const stop = new AbortController()
  const arrived = upstream.next()
  const firing = fire({ signal: stop.signal })
  const { left } = await arrived
  stop.abort()
  await left
  expect(await firing).toMatchObject({ outcome: { status: 'stopped', response: null }, attempts: [{ status: null, error: 'stopped' }] })
})

test('a call stopped while the gateway waits to retry makes no further attempt', async () => {
  upstream.play(down, down, stream({ events: answer('ok') }))
  const stop = new AbortController()
  const column = { config: { retry: { attempts: 1, on_status_codes: [503] } } }
  const stopped = await fire({ signal: stop.signal, column, onEvents: ([event]) => void (event?.type === 'attempt' && stop.abort()) })
  expect(stopped).toMatchObject({ outcome: { status: 'stopped' }, attempts: [{ status: 503 }] })
  // Its retry would come before that of a call which begins now.
  const after = await fire({ column })
  expect(after.attempts.map(({ status }) => status)).toEqual([503, 200])
  expect(upstream.received).toHaveLength(3)
})

test('headers of 60 kB pass', async () => {
  upstream.play(stream({ events: answer('ok') }))
  const call = await fire({ column: { params: { metadata: { long: 'x'.repeat(60_000) } } } })
  expect(call.outcome?.status).toBe('succeeded')
})
