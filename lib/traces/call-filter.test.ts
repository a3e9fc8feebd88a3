import { temporaryDatabase } from '@/lib/testing/temporary-database'
import { expect, test } from 'vitest'
import { whereOf } from './call-filter.server'
import { listCalls } from './call-store.server'

async function twoCalls() {
  const { db } = await temporaryDatabase()
  await db.run.create({ data: { id: 'r', traceId: 't', startedAtMs: 0n, samples: 1 } })
  const call = { runId: 'r', columnId: 'a', sample: 0, connection: 'embedded', isSimulated: true, attemptCount: 1 }
  await db.call.create({
    data: {
      ...call,
      id: 'chat',
      traceId: 'trace-1',
      startedAtMs: BigInt(Date.now()),
      provider: 'openai',
      model: 'gpt-4o-mini',
      status: 'succeeded',
      totalMs: 2500,
      costUsd: 0.02,
      totalTokens: 1500,
      cacheStatus: 'HIT',
      metadata: { feature: 'chat' },
      promptExcerpt: 'Where is the needle?',
      text: { create: { text: 'In the haystack', toolCalls: [], request: { headers: { 'x-request-type': 'production' } } } },
    },
  })
  await db.call.create({
    data: {
      ...call,
      id: 'old',
      traceId: 'trace-2',
      startedAtMs: 1000n,
      provider: 'anthropic',
      model: 'claude-3-haiku-20240307',
      status: 'failed',
      error: { code: 'rate_limited', httpStatus: 429, message: '', advice: '', providerMessage: null },
      totalMs: 10,
      attemptCount: 3,
      metadata: { feature: 'search' },
      promptExcerpt: 'Other words',
      text: { create: { text: '', toolCalls: [] } },
    },
  })
  return async (query: string) => (await listCalls({ db, where: whereOf(query), limit: 10 })).items.map(({ id }) => id)
}

test('each field finds the call that it describes', async () => {
  const find = await twoCalls()
  const forChat = [
    'provider:openai',
    'model:gpt-4o*',
    'model:*mini',
    'model:*4o*',
    'status:succeeded',
    'cache:hit',
    'latency:>2s',
    'cost:>0.01',
    'tokens:>1k',
    'since:24h',
    'trace:trace-1',
    'metadata.feature:chat',
    'header.X-Request-Type:production',
    'needle',
    'haystack',
    '"the haystack"',
    '-provider:anthropic',
    'provider:openai needle',
  ]
  for (const query of forChat) expect([query, await find(query)]).toEqual([query, ['chat']])
  for (const query of ['status:failed', 'attempts:>1', 'until:2020-01-01', 'error:rate_limited', 'provider:(anthropic OR cohere)'])
    expect([query, await find(query)]).toEqual([query, ['old']])
  for (const query of ['', 'provider:(anthropic OR openai)']) expect([query, await find(query)]).toEqual([query, ['old', 'chat']])
  expect(await find('provider:openai status:failed')).toEqual([])
})

test('a query that is not understood is refused with its place', () => {
  expect(() => whereOf('provider:openai latency:fast')).toThrow(/at character 17/)
})
