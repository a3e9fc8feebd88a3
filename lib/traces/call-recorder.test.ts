import { startCall } from '@/lib/runs/reduce-run'
import { failed, stopped, succeeded } from '@/lib/testing/outcomes'
import { temporaryDatabase } from '@/lib/testing/temporary-database'
import { expect, test } from 'vitest'
import { CallRecorder } from './call-recorder.server'
import type { EndedCall, NewCall } from './call-sql.server'
import { deleteCalls, findCall, findTrace, listCalls, markInterrupted } from './call-store.server'

const newCall = (id: string, changes: Partial<NewCall> = {}): NewCall => ({
  id,
  traceId: 'trace-1',
  columnId: 'a',
  sample: 0,
  connection: 'embedded',
  provider: 'openai',
  model: 'gpt-4o-mini',
  isSimulated: true,
  metadata: { feature: 'chat' },
  prompt: 'Hello\n  there',
  request: { method: 'POST', url: 'http://gateway/v1/chat/completions', headers: { a: 'b' }, body: { model: 'gpt-4o-mini' } },
  ...changes,
})
const ended = (callId: string, changes: Partial<EndedCall> = {}): EndedCall => ({
  ...startCall({ callId, columnId: 'a', sample: 0 }),
  text: 'An answer',
  outcome: succeeded({ usage: { inputTokens: 3, outputTokens: 4, cachedInputTokens: null, reasoningTokens: 0 }, costUsd: 0.25 }),
  ...changes,
})

async function recording(calls: NewCall[]) {
  const { db } = await temporaryDatabase()
  const errors: unknown[] = []
  const recorder = new CallRecorder({ db, onError: (error) => errors.push(error) })
  const run = { id: 'run-1', traceId: 'trace-1', startedAt: new Date('2026-01-02T03:04:05.678Z'), samples: 1, configurationVersionId: 'v1' }
  await recorder.startRun({ run, calls })
  return { db, recorder, errors }
}

test('a call is a running row as soon as its run has started', async () => {
  const { db } = await recording([newCall('c1')])
  expect(await findCall({ db, id: 'c1' })).toMatchObject({
    status: 'running',
    startedAt: '2026-01-02T03:04:05.678Z',
    promptExcerpt: 'Hello there',
    metadata: { feature: 'chat' },
    request: { headers: { a: 'b' } },
    configurationVersionId: 'v1',
    text: '',
    costUsd: null,
  })
})

test('an ended call is stored with its answer, usage, attempts and claims once flushed', async () => {
  const { db, recorder, errors } = await recording([newCall('c1')])
  const attempt = {
    index: 0,
    target: 'config',
    provider: 'openai',
    url: 'api.openai.com/v1/chat/completions',
    status: 200,
    startedAt: '2026-01-02T03:04:06.000Z',
    durationMs: 12.5,
    error: null,
    simulated: true,
  }
  recorder.endCall(ended('c1', { attempts: [attempt], toolCalls: [{ id: 't', name: 'f', arguments: '{}' }] }))
  await recorder.flush()
  expect(errors).toEqual([])
  expect(await findCall({ db, id: 'c1' })).toMatchObject({
    status: 'succeeded',
    text: 'An answer',
    answerExcerpt: 'An answer',
    usage: { inputTokens: 3, outputTokens: 4, cachedInputTokens: null, reasoningTokens: 0 },
    costUsd: 0.25,
    attempts: [attempt],
    attemptCount: 1,
    toolCalls: [{ id: 't', name: 'f', arguments: '{}' }],
  })
})

test('stopped and failed calls are told apart and keep the text received so far', async () => {
  const { db, recorder } = await recording([newCall('c1'), newCall('c2')])
  recorder.endCall(ended('c1', { text: 'half', outcome: stopped() }))
  recorder.endCall(ended('c2', { text: 'part', outcome: failed() }))
  await recorder.flush()
  expect(await findCall({ db, id: 'c1' })).toMatchObject({ status: 'stopped', text: 'half', error: null })
  expect(await findCall({ db, id: 'c2' })).toMatchObject({ status: 'failed', text: 'part', error: { code: 'rate_limited' } })
})

test('a call that a crash left running becomes interrupted, and only that one', async () => {
  const { db, recorder } = await recording([newCall('c1'), newCall('c2')])
  recorder.endCall(ended('c2'))
  await recorder.flush()
  expect(await markInterrupted({ db })).toBe(1)
  expect((await findCall({ db, id: 'c1' })).status).toBe('interrupted')
  expect((await findCall({ db, id: 'c2' })).status).toBe('succeeded')
})

test('pages go newest first and meet without a gap or a double', async () => {
  const ids = Array.from({ length: 7 }, (_, index) => `c${index}`)
  const { db } = await recording(ids.map((id) => newCall(id)))
  const first = await listCalls({ db, limit: 3 })
  const second = await listCalls({ db, limit: 3, cursor: Number(first.nextCursor) })
  const third = await listCalls({ db, limit: 3, cursor: Number(second.nextCursor) })
  expect([...first.items, ...second.items, ...third.items].map(({ id }) => id)).toEqual(ids.toReversed())
  expect(third.nextCursor).toBeNull()
})

test('a trace holds its calls in the order they started', async () => {
  const { db } = await recording([newCall('c1'), newCall('c2', { traceId: 'other' }), newCall('c3')])
  expect((await findTrace({ db, traceId: 'trace-1' })).calls.map(({ id }) => id)).toEqual(['c1', 'c3'])
  await expect(findTrace({ db, traceId: 'none' })).rejects.toMatchObject({ code: 'not_found' })
})

test('lone surrogates in an answer do not lose the call', async () => {
  const { db, recorder, errors } = await recording([newCall('c1')])
  recorder.endCall(ended('c1', { text: 'broken \ud83d end' }))
  await recorder.flush()
  expect(errors).toEqual([])
  expect((await findCall({ db, id: 'c1' })).text).toBe('broken \ufffd end')
})

test('a run goes with its last call', async () => {
  const { db } = await recording([newCall('c1'), newCall('c2', { model: 'other' })])
  expect(await deleteCalls({ db, where: { model: 'other' } })).toBe(1)
  expect(await db.run.count()).toBe(1)
  expect(await deleteCalls({ db, where: {} })).toBe(1)
  expect(await db.run.count()).toBe(0)
})
