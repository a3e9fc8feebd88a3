import type { RunEvent } from '@/lib/runs/run-event'
import { runInputSchema, type RunInput } from '@/lib/runs/run-input'
import { encodeRunEvents } from '@/lib/runs/run-stream'
import { callStatusOf } from '@/lib/runs/call-status'
import { stopped, succeeded } from '@/lib/testing/outcomes'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RunStore } from './run-store'

type Sent = { path: string; body: unknown; signal: AbortSignal | undefined }

/** The app's server, as far as a page sees it: one scripted stream per run. */
function scriptedServer() {
  const sent: Sent[] = []
  const runs: { emit: (events: RunEvent[]) => void; end: () => void; cut: () => void }[] = []
  const stored = new Map<string, unknown>()
  let refusal: Response | undefined

  function openRun(signal: AbortSignal | undefined): Response {
    let out: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (out = controller) })
    const encoder = new TextEncoder()
    signal?.addEventListener('abort', () => out?.error(signal.reason))
    runs.push({
      emit: (events) => out?.enqueue(encoder.encode(encodeRunEvents(events))),
      end: () => out?.close(),
      cut: () => out?.error(new TypeError('network error')),
    })
    return new Response(body)
  }

  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const signal = init?.signal ?? undefined
    sent.push({ path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null, signal })
    if (path === '/api/runs') return refusal ?? openRun(signal)
    if (path.endsWith('/stop')) return Response.json({ callIds: [] })
    const call = stored.get(path)
    return call ? Response.json(call) : Response.json({ error: { code: 'not_found', message: 'gone' } }, { status: 404 })
  })
  return { sent, runs, stored, refuseWith: (response: Response) => (refusal = response) }
}

let server: ReturnType<typeof scriptedServer>
let store: RunStore
beforeEach(() => {
  sessionStorage.clear()
  server = scriptedServer()
  store = new RunStore({ now: () => 1000 })
})
afterEach(() => vi.unstubAllGlobals())

const input = (columnIds: string[], samples = 1): RunInput =>
  runInputSchema.parse({
    prompt: { messages: [{ role: 'user', content: 'Hi' }] },
    columns: columnIds.map((id) => ({ id, model: 'portkey/openai/gpt-4o-mini' })),
    samples,
  })
const runStart = ({ runId = 'r1', columnIds }: { runId?: string; columnIds: string[] }): RunEvent => ({
  type: 'run-start',
  runId,
  traceId: 't1',
  startedAt: '2026-11-23T12:00:00.000Z',
  calls: columnIds.map((columnId) => ({ callId: `${runId}-${columnId}`, columnId, sample: 0 })),
})
const text = (call: number, part: string): RunEvent => ({ type: 'text-delta', call, text: part })
const end = (call: number, outcome = succeeded()): RunEvent => ({ type: 'call-end', call, outcome })
const runEnd: RunEvent = { type: 'run-end', runId: 'r1' }
const shown = (columnId: string) => {
  const { status, calls } = store.results.column(columnId)
  return { phase: status.phase, calls: calls.map((call) => `${callStatusOf(call)}: ${call.text}`) }
}
const started = async (number = 1) => vi.waitFor(() => expect(server.runs.length).toBe(number))

test('one request brings the answers of all columns', async () => {
  const run = store.start(input(['a', 'b']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a', 'b'] }), text(0, 'Hel'), text(1, 'Bon')])
  await vi.waitFor(() => expect(shown('a')).toEqual({ phase: 'running', calls: ['running: Hel'] }))
  server.runs[0]?.emit([text(0, 'lo'), text(1, 'jour'), end(0), end(1), runEnd])
  server.runs[0]?.end()
  await run
  await vi.waitFor(() => expect(shown('a')).toEqual({ phase: 'ended', calls: ['succeeded: Hello'] }))
  expect(shown('b').calls).toEqual(['succeeded: Bonjour'])
  expect(server.sent.map(({ path }) => path)).toEqual(['/api/runs'])
})

test('a column is told once per frame, and only of its own text', async () => {
  const told = { a: 0, b: 0 }
  store.results.subscribeToColumn({ columnId: 'a', listener: () => (told.a += 1) })
  store.results.subscribeToColumn({ columnId: 'b', listener: () => (told.b += 1) })
  void store.start(input(['a', 'b']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a', 'b'] })])
  await vi.waitFor(() => expect(shown('a').calls).toHaveLength(1))
  const before = { ...told }
  for (let count = 0; count < 50; count += 1) server.runs[0]?.emit([text(0, 'x')])
  await vi.waitFor(() => expect(shown('a').calls).toEqual([`running: ${'x'.repeat(50)}`]))
  expect(told.a - before.a).toBeLessThan(10)
  expect(told.b).toBe(before.b)
})

test('columns out of sight take turns, but show their first text at once', async () => {
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback))
  const columnIds = ['a', 'b', 'c', 'd', 'e']
  const texts = () => columnIds.map((columnId) => store.results.column(columnId).calls[0]?.text)
  for (const columnId of columnIds) store.results.setInSight({ columnId, isInSight: columnId === 'a' })
  void store.start(input(columnIds))
  await started()
  frames.shift()?.(0)
  server.runs[0]?.emit([runStart({ columnIds }), ...columnIds.map((_, index) => text(index, 'x'))])
  await vi.waitFor(() => expect(frames).toHaveLength(1))
  frames.shift()?.(0)
  expect(texts()).toEqual(['x', 'x', 'x', 'x', 'x'])
  server.runs[0]?.emit(columnIds.map((_, index) => text(index, 'y')))
  await vi.waitFor(() => expect(frames).toHaveLength(1))
  frames.shift()?.(0)
  expect(texts()).toEqual(['xy', 'xy', 'xy', 'x', 'x'])
  frames.shift()?.(0)
  expect(texts()).toEqual(['xy', 'xy', 'xy', 'xy', 'xy'])
})

test('where no frames come, as in a hidden tab, text still arrives', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  void store.start(input(['a']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a'] }), text(0, 'hidden')])
  await vi.waitFor(() => expect(shown('a').calls).toEqual(['running: hidden']))
})

test('the summary does not change with each token', async () => {
  void store.start(input(['a']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a'] }), text(0, 'x')])
  await vi.waitFor(() => expect(store.results.summary.callCount).toBe(1))
  const before = store.results.summary
  server.runs[0]?.emit([text(0, 'y')])
  await vi.waitFor(() => expect(shown('a').calls).toEqual(['running: xy']))
  expect(store.results.summary).toBe(before)
})

test('Stop asks the server, which ends the calls', async () => {
  void store.start(input(['a']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a'] }), text(0, 'half')])
  await vi.waitFor(() => expect(shown('a').calls).toHaveLength(1))
  await store.stopAll()
  expect(server.sent.at(-1)).toMatchObject({ path: '/api/runs/r1/stop', body: {} })
  server.runs[0]?.emit([end(0, stopped()), runEnd])
  server.runs[0]?.end()
  await vi.waitFor(() => expect(shown('a')).toEqual({ phase: 'ended', calls: ['stopped: half'] }))
})

test('stopping one call names it', async () => {
  void store.start(input(['a', 'b']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a', 'b'] })])
  await vi.waitFor(() => expect(shown('b').calls).toHaveLength(1))
  await store.stopCall('r1-b')
  expect(server.sent.at(-1)).toMatchObject({ path: '/api/runs/r1/stop', body: { callIds: ['r1-b'] } })
})

test('Stop before the run has begun gives the request up', async () => {
  const run = store.start(input(['a']))
  await started()
  await store.stopAll()
  await run
  expect(server.sent[0]?.signal?.aborted).toBe(true)
  await vi.waitFor(() => expect(shown('a')).toEqual({ phase: 'idle', calls: [] }))
})

test.each(['cut', 'end'] as const)('a connection lost in mid-run (%s) leaves interrupted calls with their text', async (how) => {
  const run = store.start(input(['a', 'b']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a', 'b'] }), text(0, 'so far'), text(1, 'all'), end(1)])
  await vi.waitFor(() => expect(shown('b').calls).toEqual(['succeeded: all']))
  server.runs[0]?.[how]()
  await run
  await vi.waitFor(() => expect(shown('a')).toEqual({ phase: 'ended', calls: ['interrupted: so far'] }))
  expect(shown('b').calls).toEqual(['succeeded: all'])
  const [call] = store.results.column('a').calls
  expect(call?.outcome).toMatchObject({ error: { message: 'Interrupted: the connection to the app was lost.' } })
})

test('a refusal goes to the column that it is about', async () => {
  const details = [{ path: 'columns.1.model', message: 'choose a model' }]
  server.refuseWith(Response.json({ error: { code: 'invalid_input', message: 'Some fields need attention.', details } }, { status: 400 }))
  await store.start(input(['a', 'b']))
  await vi.waitFor(() => expect(store.results.column('b').status.failure?.details).toEqual([{ path: 'model', message: 'choose a model' }]))
  expect(store.results.column('a').status.failure).toBeNull()
  expect(store.results.summary).toMatchObject({ isRunning: false, failure: null })
})

test('a refusal that is about no column is one of the whole run', async () => {
  server.refuseWith(Response.json({ error: { code: 'gateway_unavailable', message: 'The gateway starts.' } }, { status: 503 }))
  await store.start(input(['a', 'b']))
  await vi.waitFor(() => expect(store.results.summary.failure?.message).toBe('The gateway starts.'))
})

test('a column that runs again leaves the others as they are', async () => {
  void store.start(input(['a', 'b']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a', 'b'] }), text(0, 'old'), text(1, 'other'), end(1)])
  await vi.waitFor(() => expect(shown('a').calls).toEqual(['running: old']))
  void store.rerunColumn({ input: input(['a', 'b']), columnId: 'a' })
  await started(2)
  expect(server.sent.map(({ body }) => body)).toContainEqual({ callIds: ['r1-a'] })
  server.runs[1]?.emit([runStart({ runId: 'r2', columnIds: ['a'] }), text(0, 'new')])
  server.runs[0]?.emit([text(0, ' late')])
  await vi.waitFor(() => expect(shown('a').calls).toEqual(['running: new']))
  expect(shown('b').calls).toEqual(['succeeded: other'])
})

test('a new run gives up the one before', async () => {
  void store.start(input(['a', 'b']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a', 'b'] }), text(0, 'old'), text(1, 'old')])
  await vi.waitFor(() => expect(shown('b').calls).toHaveLength(1))
  void store.start(input(['a']))
  await started(2)
  expect(server.sent[0]?.signal?.aborted).toBe(true)
  await vi.waitFor(() => expect(shown('a')).toEqual({ phase: 'running', calls: [] }))
  expect(shown('b')).toEqual({ phase: 'idle', calls: [] })
})

test('clearing forgets results and runs', async () => {
  void store.start(input(['a']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a'] }), text(0, 'old')])
  await vi.waitFor(() => expect(shown('a').calls).toHaveLength(1))
  store.clear()
  expect(shown('a')).toEqual({ phase: 'idle', calls: [] })
  expect(store.isRunning).toBe(false)
})

const storedCall = ({ status, answer }: { status: string; answer: string }) => ({
  ...succeeded(),
  id: 'r1-a',
  runId: 'r1',
  traceId: 't1',
  columnId: 'a',
  sample: 0,
  startedAt: '2026-11-23T12:00:00.000Z',
  connection: 'embedded',
  provider: 'openai',
  model: 'gpt-4o-mini',
  isSimulated: true,
  status,
  metadata: {},
  attemptCount: 0,
  error: null,
  promptExcerpt: '',
  answerExcerpt: '',
  text: answer,
  reasoning: '',
  toolCalls: [],
  attempts: [],
  request: null,
  configurationVersionId: null,
})

test('a reload in mid-run shows what the app kept of it', async () => {
  await store.restore()
  void store.start(input(['a']))
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a'] }), text(0, 'half')])
  await vi.waitFor(() => expect(store.results.summary.callCount).toBe(1))
  dispatchEvent(new Event('pagehide'))

  server.stored.set('/api/calls/r1-a', storedCall({ status: 'running', answer: '' }))
  store = new RunStore({ now: () => 2000 })
  const restored = store.restore()
  await vi.waitFor(() => expect(server.sent.at(-1)?.path).toBe('/api/calls/r1-a'))
  server.stored.set('/api/calls/r1-a', storedCall({ status: 'stopped', answer: 'half' }))
  await restored
  await vi.waitFor(() => expect(shown('a')).toEqual({ phase: 'ended', calls: ['stopped: half'] }))
})

test('another draft does not get the results', async () => {
  sessionStorage.setItem(
    'play-results',
    JSON.stringify({ address: '?draft=other', columns: [{ columnId: 'a', runId: 'r1', traceId: 't1', calls: ['r1-a'] }] }),
  )
  await store.restore()
  expect(server.sent).toEqual([])
})

test('a run that starts while the results before come back is not overwritten by them', async () => {
  sessionStorage.setItem(
    'play-results',
    JSON.stringify({ address: '', columns: [{ columnId: 'a', runId: 'r1', traceId: 't1', calls: ['r1-a'] }] }),
  )
  server.stored.set('/api/calls/r1-a', storedCall({ status: 'succeeded', answer: 'old' }))
  const restored = store.restore()
  void store.start(input(['a']))
  await restored
  await started()
  server.runs[0]?.emit([runStart({ columnIds: ['a'] }), text(0, 'new')])
  await vi.waitFor(() => expect(shown('a').calls).toEqual(['running: new']))
})
