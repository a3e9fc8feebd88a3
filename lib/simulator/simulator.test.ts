import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Provider, type Question, ask, plainChunk, providers, readStream, toolsOf } from './testing/ask.ts'
import { type Running, startGateway, startSimulator } from './testing/real-gateway.ts'

// Everything here goes through the real gateway: what counts is what its transformers make of the simulator.
let gateway: Running
let simulator: Running

beforeAll(async () => {
  ;[gateway, simulator] = await Promise.all([startGateway(), startSimulator()])
}, 30_000)

afterAll(() => {
  gateway.child.kill()
  simulator.child.kill()
})

const send = (question: Omit<Question, 'gateway' | 'simulator'>) => ask({ gateway: gateway.url, simulator: simulator.url, ...question })
const stream = async ({ body, ...question }: Omit<Question, 'gateway' | 'simulator'>) =>
  readStream(await send({ ...question, body: { stream: true, stream_options: { include_usage: true }, ...body } }))

const weather = {
  tools: [
    {
      type: 'function',
      function: {
        name: 'get_weather',
        description: 'Current weather of a city',
        parameters: {
          type: 'object',
          properties: { city: { type: 'string' }, unit: { type: 'string', enum: ['celsius', 'fahrenheit'] } },
          required: ['city'],
        },
      },
    },
  ],
  messages: [{ role: 'user', content: 'What is the weather in Lisbon?' }],
}
/** Spellings of the four providers, which the gateway leaves alone when it is not strict. */
const stopped = ['stop', 'end_turn', 'STOP', 'COMPLETE']
const cutShort = ['length', 'max_tokens', 'MAX_TOKENS']

const seedModels: Provider[] = [
  { provider: 'openai', model: 'gpt-4o', base: '/v1' },
  { provider: 'openai', model: 'gpt-4o-mini', base: '/v1' },
  { provider: 'anthropic', model: 'claude-3-5-sonnet-20241022', base: '/v1' },
  { provider: 'anthropic', model: 'claude-3-haiku-20240307', base: '/v1' },
  { provider: 'google', model: 'gemini-2.0-flash-lite', base: '' },
  { provider: 'google', model: 'gemini-1.5-pro', base: '' },
  { provider: 'cohere', model: 'command-r-plus', base: '' },
]

test.each(seedModels)('$model gives the same answer plain and streamed, and says that it is simulated', async (model) => {
  const response = await send(model)
  const plain = await plainChunk(response)
  const streamed = await stream(model)
  const content = plain.choices?.[0]?.message?.content
  expect(response.headers.get('x-simulated')).toBe('portkey-playground')
  expect(content).toMatch(/simulat/i)
  expect(content).toContain(model.model)
  expect(streamed.text).toBe(content)
  expect(stopped).toContain(streamed.finish)
  expect(stopped).toContain(plain.choices?.[0]?.finish_reason)
  expect(streamed.usage).toMatchObject({
    prompt_tokens: plain.usage?.prompt_tokens,
    completion_tokens: plain.usage?.completion_tokens,
    total_tokens: plain.usage?.total_tokens,
  })
  expect(plain.usage?.completion_tokens).toBeGreaterThan(50)
})

test.each(providers)('$provider: a token limit cuts the answer and is given as the reason', async (provider) => {
  const { text, finish, usage } = await stream({ ...provider, body: { max_tokens: 7 } })
  expect(cutShort).toContain(finish)
  expect(usage?.completion_tokens).toBe(7)
  expect(text.length).toBeGreaterThan(5)
})

test.each(providers)('$provider: a stop sequence ends the answer before it', async (provider) => {
  const { text } = await stream({ ...provider, body: { stop: ['imulat'] } })
  expect(text.length).toBeGreaterThan(0)
  expect(text).not.toContain('imulat')
})

test.each(providers)('$provider: outputTokens gives about the length', async (provider) => {
  const { usage } = await stream({ ...provider, simulate: { outputTokens: 400 } })
  expect(usage?.completion_tokens).toBeGreaterThan(350)
  expect(usage?.completion_tokens).toBeLessThan(450)
})

test.each(providers)('$provider: a tool is called with arguments of its schema, plain and streamed', async (provider) => {
  const plain = await plainChunk(await send({ ...provider, body: weather }))
  const { tools } = await stream({ ...provider, body: weather })
  const called = toolsOf([plain.choices?.[0]?.message?.tool_calls ?? []].flat())
  expect(called).toEqual(tools)
  expect(tools).toHaveLength(1)
  expect(tools[0]?.name).toBe('get_weather')
  expect(JSON.parse(tools[0]?.arguments ?? '')).toMatchObject({ city: 'Lisbon' })
})

test.each(providers)('$provider: two names in one question make two calls', async (provider) => {
  const { tools } = await stream({
    ...provider,
    body: { ...weather, messages: [{ role: 'user', content: 'Weather in Paris and Tokyo?' }] },
  })
  expect(tools.map((call) => JSON.parse(call.arguments).city)).toEqual(['Paris', 'Tokyo'])
})

test.each(providers)('$provider: a tool result is used in the answer that follows', async (provider) => {
  const messages = [
    ...weather.messages,
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'get_weather', arguments: '{"city":"Lisbon"}' } }],
    },
    { role: 'tool', tool_call_id: 'call_1', name: 'get_weather', content: '{"temperature":21,"sky":"clear"}' },
  ]
  const { text, tools } = await stream({ ...provider, body: { ...weather, messages } })
  expect(tools).toEqual([])
  expect(text).toContain('21')
  expect(text).toContain('clear')
})

test.each(providers)('$provider: tool_choice none answers in words', async (provider) => {
  const { text, tools } = await stream({ ...provider, body: { ...weather, tool_choice: 'none' } })
  expect(tools).toEqual([])
  expect(text).not.toBe('')
})

test.each(providers.filter(({ provider }) => provider !== 'anthropic'))(
  '$provider: a JSON schema gives JSON that fits',
  async (provider) => {
    const schema = {
      type: 'object',
      properties: { title: { type: 'string' }, rating: { type: 'integer', minimum: 1, maximum: 5 } },
      required: ['title', 'rating'],
      additionalProperties: false,
    }
    const { text } = await stream({
      ...provider,
      body: { response_format: { type: 'json_schema', json_schema: { name: 'review', schema } } },
    })
    const value = JSON.parse(text)
    expect(Object.keys(value)).toEqual(['title', 'rating'])
    expect([1, 2, 3, 4, 5]).toContain(value.rating)
  },
)

test.each(providers)('$provider: an image is noticed', async (provider) => {
  const content = [
    { type: 'text', text: 'What is on it?' },
    { type: 'image_url', image_url: { url: `data:image/png;base64,${'A'.repeat(16_000)}` } },
  ]
  const { text } = await stream({ ...provider, body: { messages: [{ role: 'user', content }] } })
  expect(text).toContain('an image of about 12 kB (image/png) was sent')
})

test.each(providers)('$provider: thinking is counted, and shown where the gateway lets it through', async (provider) => {
  const thoughtful = await stream({ ...provider, simulate: { reasoning: true } })
  const plain = await stream(provider)
  const thinkingTokens = (thoughtful.usage?.total_tokens ?? 0) - (plain.usage?.total_tokens ?? 0)
  expect(thoughtful.text).toBe(plain.text)
  expect(thinkingTokens).toBeGreaterThan(20)
  // The gateway drops Cohere's thoughts.
  expect(thoughtful.thinking.includes('simul')).toBe(provider.provider !== 'cohere')
})

test.each([
  ['openai', 'invalid_api_key'],
  ['anthropic', 'authentication_error'],
  ['google', 'UNAUTHENTICATED'],
  ['cohere', 'invalid api token'],
] as const)('%s: a chosen status comes with the error of the provider', async (name, words) => {
  const provider = providers.find((one) => one.provider === name)
  if (!provider) throw new Error(name)
  const response = await send({ ...provider, simulate: { status: 401 } })
  expect(response.status).toBe(401)
  expect(await response.text()).toContain(words)
})

test.each(providers)('$provider: without a key the request is refused as the provider does', async (provider) => {
  const response = await send({ ...provider, headers: { authorization: '' } })
  expect(response.status).toBe(provider.provider === 'google' ? 400 : 401)
  expect((await plainChunk(response)).error?.message).toContain(`${provider.provider} error`)
})

test('the first requests of a call to a target fail, later ones succeed', async () => {
  const simulate = { failFirst: 2, status: 429, retryAfterSeconds: 7, call: 'call-1', target: 'config' }
  const statuses = []
  for (let request = 0; request < 3; request++) statuses.push((await send({ ...providers[0], simulate })).status)
  const other = await send({ ...providers[0], simulate: { ...simulate, target: 'targets[1]' } })
  expect(statuses).toEqual([429, 429, 200])
  expect(other.status).toBe(429)
  expect(other.headers.get('retry-after')).toBe('7')
})

test('the gateway retries over a simulated outage', async () => {
  const response = await send({
    ...providers[0],
    simulate: { failFirst: 1, status: 503, call: 'call-2', target: 'config' },
    headers: { 'x-portkey-config': JSON.stringify({ retry: { attempts: 2, on_status_codes: [503] } }) },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('x-portkey-retry-attempt-count')).toBe('1')
})

test.each(providers)('$provider: a cut stream keeps what was said and has no finish reason', async (provider) => {
  const { text, finish } = await stream({ ...provider, simulate: { fault: 'cut', afterTokens: 5 } })
  expect(text.length).toBeGreaterThan(5)
  expect(finish).toBeNull()
})

test.each(providers)('$provider: a malformed event ends or breaks the stream', async (provider) => {
  const { text, finish, broken } = await stream({ ...provider, simulate: { fault: 'malformed-event', afterTokens: 5 } })
  // OpenAI's events are passed on as they are, the others' have to be read.
  const isPassedOn = provider.provider === 'openai'
  expect(text.length).toBeGreaterThan(5)
  expect({ broken, isWhole: finish !== null }).toEqual({ broken: isPassedOn ? 1 : 0, isWhole: isPassedOn })
})

test.each(providers)('$provider: broken JSON in a stream leaves it without an end', async (provider) => {
  const { text, finish } = await stream({ ...provider, simulate: { fault: 'broken-json', afterTokens: 5 } })
  expect(text.length).toBeGreaterThan(5)
  expect(finish).toBeNull()
})

test.each(providers)('$provider: broken JSON as a plain answer is the gateway’s own error', async (provider) => {
  const response = await send({ ...provider, simulate: { fault: 'broken-json' } })
  expect(response.headers.get('x-portkey-gateway-exception')).toBe('true')
  expect(response.status).toBe(500)
})

test.each([
  ['openai', /"error".*server_error/],
  ['anthropic', /overloaded_error/],
  ['google', /"choices":\[\]/],
  ['cohere', /"finish_reason":"ERROR"/],
] as const)('%s: its own error event in mid-stream reaches the caller in the gateway’s words', async (name, words) => {
  const provider = providers.find((one) => one.provider === name)
  if (!provider) throw new Error(name)
  const response = await send({ ...provider, body: { stream: true }, simulate: { fault: 'provider-error', afterTokens: 5 } })
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(words)
})

test.each(providers)('$provider: a proxy’s HTML page keeps its status', async (provider) => {
  const response = await send({ ...provider, simulate: { fault: 'html' } })
  expect(response.status).toBe(502)
  expect(await response.text()).toContain('simulated proxy')
})

test.each(providers)('$provider: an empty body is an exception to the gateway', async (provider) => {
  const response = await send({ ...provider, simulate: { fault: 'empty' } })
  expect(response.status === 500 || (await response.text()) === '').toBe(true)
})

test.each(providers)('$provider: a hang ends with the time-out of the gateway', async (provider) => {
  const response = await send({ ...provider, simulate: { fault: 'hang' }, headers: { 'x-portkey-request-timeout': '200' } })
  expect(response.status).toBe(408)
})

test.each(providers)('$provider: slow headers are late, but good', async (provider) => {
  const late = await send({
    ...provider,
    simulate: { fault: 'slow-headers', headersMs: 2000 },
    headers: { 'x-portkey-request-timeout': '200' },
  })
  const patient = await send({ ...provider, simulate: { fault: 'slow-headers', headersMs: 50 } })
  expect([late.status, patient.status]).toEqual([408, 200])
})

test.each(providers)('$provider: a stalled stream sends its first words and then nothing', async (provider) => {
  const leave = new AbortController()
  const response = await send({
    ...provider,
    body: { stream: true },
    simulate: { fault: 'stall', afterTokens: 5 },
    signal: leave.signal,
  })
  const reader = response.body?.getReader()
  const first = await reader?.read()
  expect(new TextDecoder().decode(first?.value)).toContain('data: ')
  leave.abort()
})

test('the simulator ends with its parent', async () => {
  const { child } = await startSimulator()
  const ended = once(child, 'exit')
  child.disconnect()
  expect(await ended).toEqual([0, null])
})
