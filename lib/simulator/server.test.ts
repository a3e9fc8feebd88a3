import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSimulatorServer } from './server.ts'

let server: Server
let url: string

beforeAll(async () => {
  server = createSimulatorServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Sending = {
  path?: string
  body?: object | string
  headers?: Record<string, string>
  simulate?: object
  signal?: AbortSignal
  method?: string
}

const send = ({ path = '/v1/chat/completions', body, headers, simulate = {}, signal, method = 'POST' }: Sending) =>
  fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: 'Bearer simulated',
      'x-simulate': JSON.stringify({ firstTokenMs: 0, tokensPerSecond: 100_000, ...simulate }),
      ...headers,
    },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify({ ...hello, ...body }) }),
    ...(signal && { signal }),
  })
const hello = { model: 'gpt-4o', messages: [{ role: 'user', content: 'Hello' }] }

test.each(['hang', 'stall', 'slow-headers'])('a caller that leaves a %s frees its socket', async (fault) => {
  const leave = new AbortController()
  const pending = send({ simulate: { fault, afterTokens: 0 }, body: { stream: true }, signal: leave.signal }).catch(() => null)
  const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  await vi.waitFor(async () => expect(await connections()).toBeGreaterThan(0))
  leave.abort()
  await pending
  server.closeIdleConnections()
  await vi.waitFor(async () => expect(await connections()).toBe(0))
})

test.each(['cut', 'broken-json'])('a plain answer that is %s is no JSON', async (fault) => {
  await expect(send({ simulate: { fault } }).then((response) => response.json())).rejects.toThrow(/terminated|JSON/)
})

test.each([
  ['/openai/v1/chat/completions', 200],
  ['/v1/nothing', 404],
  ['/v1/messages', 400],
])('POST %s is answered with %i', async (path, status) => {
  expect((await send({ path })).status).toBe(status)
})

test('a message to Anthropic without max_tokens is refused by name', async () => {
  const response = await send({ path: '/v1/messages' })
  expect(await response.json()).toMatchObject({ type: 'error', error: { message: 'max_tokens: Field required (simulated)' } })
})

test('what is not JSON, or no fault profile, is refused', async () => {
  const responses = await Promise.all([send({ body: '{"model"' }), send({ headers: { 'x-simulate': '{"fault":"unheard-of"}' } })])
  expect(responses.map(({ status }) => status)).toEqual([400, 400])
})

test('a local server needs no key, everybody else does', async () => {
  const status = async (provider: string) => (await send({ headers: { authorization: '' }, simulate: { provider } })).status
  expect([await status('ollama'), await status('openai')]).toEqual([200, 401])
})

test('models are listed in the format of the provider', async () => {
  const list = async (path: string, provider?: string) => (await send({ path, method: 'GET', simulate: { provider } })).json()
  expect(await list('/v1/models')).toMatchObject({ data: [{ id: 'gpt-4o' }, { id: 'gpt-4o-mini' }] })
  expect(await list('/v1/models', 'anthropic')).toMatchObject({ data: [{ id: 'claude-3-5-sonnet-20241022' }, expect.anything()] })
  expect(await list('/v1/models', 'cohere')).toMatchObject({ models: [{ name: 'command-r-plus' }] })
  expect(await list('/v1beta/models')).toMatchObject({ models: [{ name: 'models/gemini-2.0-flash-lite' }, expect.anything()] })
})

test('tokens of a prompt can be counted before it is sent', async () => {
  const response = await send({ path: '/v1/messages/count_tokens' })
  expect(await response.json()).toEqual({ input_tokens: 7 })
})

test('a stream keeps its pace', async () => {
  const startedAt = performance.now()
  await (await send({ body: { stream: true, max_tokens: 20 }, simulate: { firstTokenMs: 100, tokensPerSecond: 100 } })).text()
  // 100 ms until the first token and 19 gaps of 10 ms; late timers are caught up with.
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(285)
})

test('Perplexity’s events are separated as only Perplexity does it', async () => {
  const text = await (await send({ body: { model: 'sonar', stream: true } })).text()
  expect(text.endsWith('data: [DONE]\r\n\r\n')).toBe(true)
})
