import { expect, test } from '@playwright/test'
import { getJson, run, runBody, runOne, seedModels } from './run-api'

const url = (baseURL: string | undefined) => baseURL ?? ''

test('every model of the documentation answers through the gateway, with usage and what the gateway says', async ({ baseURL }) => {
  const { calls, events, traceId } = await run({ baseURL: url(baseURL), columns: seedModels.map((model) => ({ model })) })
  expect(traceId).toMatch(/^trace-[0-9a-f]{8}$/)
  for (const [index, call] of calls.entries()) {
    expect([seedModels[index], call.outcome]).toMatchObject([seedModels[index], { status: 'succeeded', finishReason: expect.any(String) }])
    expect(call.text).toMatch(/simulated/i)
    expect(call.outcome?.usage.outputTokens).toBeGreaterThan(10)
    expect(call.outcome?.firstTokenMs).toBeGreaterThan(0)
    expect(call.outcome?.gateway.traceId).toBe(traceId)
    expect(call.attempts).toMatchObject([{ index: 0, target: 'config', status: 200, simulated: true, error: null }])
  }
  expect(events.at(0)?.type).toBe('run-start')
  expect(events.at(-1)?.type).toBe('run-end')
})

test('24 columns with samples travel in one response', async ({ baseURL }) => {
  const columns = Array.from({ length: 24 }, (_, index) => ({ model: seedModels[index % seedModels.length] }))
  const { calls } = await run({ baseURL: url(baseURL), columns, samples: 2 })
  expect(calls).toHaveLength(48)
  expect(calls.filter(({ outcome }) => outcome?.status === 'succeeded')).toHaveLength(48)
})

test('a retry is seen attempt by attempt', async ({ baseURL }) => {
  const call = await runOne({
    baseURL: url(baseURL),
    params: { retry: { max_retries: 2 } },
    simulate: { failFirst: 1, status: 429, firstTokenMs: 5, outputTokens: 20 },
  })
  expect(call.outcome).toMatchObject({ status: 'succeeded', gateway: { retryCount: 1 } })
  expect(call.attempts.map(({ status }) => status)).toEqual([429, 200])
})

test('a fallback shows which target failed and which answered', async ({ baseURL }) => {
  const call = await runOne({
    baseURL: url(baseURL),
    config: {
      strategy: { mode: 'fallback' },
      targets: [{ provider: 'openai' }, { provider: 'anthropic', override_params: { model: 'claude-3-haiku-20240307' } }],
    },
    simulate: { targets: [{ status: 503 }, {}] },
  })
  expect(call.outcome).toMatchObject({ status: 'succeeded', gateway: { usedTarget: 'config.targets[1]', provider: 'anthropic' } })
  expect(call.attempts.map(({ target, provider, status }) => ({ target, provider, status }))).toEqual([
    { target: 'targets[0]', provider: 'openai', status: 503 },
    { target: 'targets[1]', provider: 'anthropic', status: 200 },
  ])
})

test('the second like call comes from the cache and costs nothing', async ({ baseURL }) => {
  const column = { params: { cache: { enabled: true, ttl: 60, namespace: `n${Date.now()}` } } }
  const first = await runOne({ baseURL: url(baseURL), ...column })
  const second = await runOne({ baseURL: url(baseURL), ...column })
  expect(first.outcome?.gateway.cacheStatus).toBe('MISS')
  expect(second.outcome).toMatchObject({ status: 'succeeded', costUsd: 0, gateway: { cacheStatus: 'HIT' } })
  expect(second.text).toBe(first.text)
  expect(second.attempts).toEqual([])
  const refreshed = await runOne({ baseURL: url(baseURL), params: { ...column.params, cache_force_refresh: true } })
  expect(refreshed.outcome?.gateway.cacheStatus).toBe('REFRESH')
})

const faults = [
  ['a refused key', { status: 401 }],
  ['a rate limit', { status: 429 }],
  ['an overloaded provider', { status: 503 }],
  ['a cut stream', { fault: 'cut', afterTokens: 5 }],
  ['a malformed event', { fault: 'malformed-event', afterTokens: 5 }],
  ['an error event of the provider', { fault: 'provider-error', afterTokens: 5 }],
  ['an HTML page', { fault: 'html' }],
  ['broken JSON', { fault: 'broken-json' }],
  ['an empty body', { fault: 'empty' }],
] as const
for (const [name, simulate] of faults) {
  test(`${name} is a failed call with advice`, async ({ baseURL }) => {
    const call = await runOne({ baseURL: url(baseURL), simulate })
    expect(call.outcome).toMatchObject({
      status: 'failed',
      error: { code: expect.stringMatching(/./), message: expect.stringMatching(/./), advice: expect.stringMatching(/./) },
    })
  })
}

test('a cut stream keeps the text that had come', async ({ baseURL }) => {
  const call = await runOne({ baseURL: url(baseURL), simulate: { fault: 'cut', afterTokens: 8, firstTokenMs: 1 } })
  expect(call.outcome?.status).toBe('failed')
  expect(call.text.length).toBeGreaterThan(5)
})

test('a stopped call keeps its text, is recorded as stopped, and the others go on', async ({ baseURL }) => {
  const slow = { simulate: { firstTokenMs: 5, tokensPerSecond: 30, outputTokens: 60 } }
  let runId = ''
  let callIds: string[] = []
  let hasStopped = false
  const { calls } = await run({
    baseURL: url(baseURL),
    columns: [slow, slow],
    onEvent: (event) => {
      if (event.type === 'run-start') {
        runId = event.runId
        callIds = event.calls.map(({ callId }) => callId)
      }
      if (event.type === 'text-delta' && event.call === 0 && !hasStopped) {
        hasStopped = true
        void fetch(`${url(baseURL)}/api/runs/${runId}/stop`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ callIds: [callIds[0]] }),
        })
      }
    },
  })
  expect(calls.map(({ outcome }) => outcome?.status)).toEqual(['stopped', 'succeeded'])
  expect(await getJson(`${url(baseURL)}/api/calls/${callIds[0]}`)).toMatchObject({ status: 'stopped', text: calls[0]?.text })
})

test('leaving stops the run, and its calls are recorded as stopped', async ({ baseURL }) => {
  const leave = new AbortController()
  let callId = ''
  const left = run({
    baseURL: url(baseURL),
    columns: [{ simulate: { firstTokenMs: 5, tokensPerSecond: 20, outputTokens: 400 } }],
    signal: leave.signal,
    onEvent: (event) => {
      if (event.type === 'run-start') callId = event.calls[0]?.callId ?? ''
      if (event.type === 'text-delta') leave.abort()
    },
  })
  await expect(left).rejects.toThrow()
  await expect.poll(async () => (await getJson(`${url(baseURL)}/api/calls/${callId}`)).status).toBe('stopped')
})

test('a key that is not set is found before anything is sent', async ({ baseURL }) => {
  const call = await runOne({ baseURL: url(baseURL), model: 'portkey/groq/llama-3.3-70b-versatile', simulate: null })
  expect(call.outcome).toMatchObject({
    status: 'failed',
    error: { code: 'missing_provider_key', advice: expect.stringContaining('GROQ_API_KEY') },
  })
  expect(call.attempts).toEqual([])
})

test('portkey/meta gets the gateway’s own refusal and advice on who serves Llama', async ({ baseURL }) => {
  const call = await runOne({ baseURL: url(baseURL), model: 'portkey/meta/llama-3.1-405b-instruct' })
  expect(call.outcome).toMatchObject({ status: 'failed', error: { httpStatus: 400, providerMessage: expect.stringContaining('Invalid') } })
  expect(call.outcome?.status === 'failed' && call.outcome.error.advice).toContain('together-ai')
})

test('a key inside a config is refused with its place', async ({ request }) => {
  const data = runBody({ columns: [{ config: { provider: 'openai', api_key: 'sk-very-secret' } }] })
  const response = await request.post('/api/runs', { data })
  expect(response.status()).toBe(400)
  const { error } = await response.json()
  expect(error).toMatchObject({ code: 'secret_in_config' })
  expect(JSON.stringify(error)).toContain('columns.0.config')
  expect(JSON.stringify(error)).not.toContain('sk-very-secret')
})

test('input that is wrong is refused with its places', async ({ request }) => {
  const response = await request.post('/api/runs', { data: { prompt: { messages: [] }, columns: [] } })
  expect(response.status()).toBe(400)
  const { error } = await response.json()
  expect(error.details.map(({ path }: { path: string }) => path)).toEqual(['prompt.messages', 'columns'])
})

test('a preview shows the request without sending it and without secrets', async ({ request }) => {
  const [column] = runBody({
    columns: [{ params: { api_key: 'pk-typed-secret-key', retry: { max_retries: 3 }, metadata: { feature: 'chat' } } }],
  }).columns
  const response = await request.post('/api/preview', { data: { prompt: { messages: [{ role: 'user', content: 'Hi' }] }, column } })
  expect(response.status()).toBe(200)
  const preview = await response.json()
  expect(preview.request).toMatchObject({ method: 'POST', body: { model: 'gpt-4o-mini' } })
  expect(JSON.parse(preview.request.headers['x-portkey-config'])).toMatchObject({ retry: { attempts: 3 } })
  expect(preview.langroidHeaders['x-portkey-retry']).toBe('{"max_retries": 3}')
  expect(JSON.stringify(preview)).not.toContain('pk-typed-secret-key')
})
