import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutTimeAxis } from './time-axis'

const origin = Date.parse('2026-11-23T12:00:00.000Z')
const at = (ms: number) => new Date(origin + ms).toISOString()
const now = new Date(origin + 60_000)

const attempt = ({ index = 0, startMs = 0, durationMs = 100 }) => ({
  index,
  target: 'config',
  provider: 'openai',
  url: 'api.openai.com/v1/chat/completions',
  status: 200,
  startedAt: at(startMs),
  durationMs,
  error: null,
  simulated: false,
})
const call = ({ id = 'a', startMs = 0, totalMs = 1000, ...rest }: Partial<Timed> & { startMs?: number } = {}): Timed => ({
  id,
  startedAt: at(startMs),
  totalMs,
  firstTokenMs: null,
  status: 'succeeded',
  attempts: [],
  ...rest,
})
type Timed = Parameters<typeof layOutTimeAxis>[0]['calls'][number]

test('the axis runs from the first start to the last end', () => {
  const axis = layOutTimeAxis({ calls: [call({ totalMs: 500 }), call({ id: 'b', startMs: 1000, totalMs: 1000 })], now })
  expect(axis.durationMs).toBe(2000)
  expect(axis.calls.map(({ left, width }) => [left, width])).toEqual([
    [0, 0.25],
    [0.5, 0.5],
  ])
})

test('attempts lie inside their call with the wait between them left free', () => {
  const attempts = [attempt({ durationMs: 100 }), attempt({ index: 1, startMs: 600, durationMs: 400 })]
  const [span] = layOutTimeAxis({ calls: [call({ attempts, firstTokenMs: 700 })], now }).calls
  expect(span?.attempts).toEqual([
    { index: 0, left: 0, width: 0.1 },
    { index: 1, left: 0.6, width: 0.4 },
  ])
  expect(span?.firstToken).toBe(0.7)
})

test('a call that runs lasts until now', () => {
  const [span] = layOutTimeAxis({ calls: [call({ status: 'running', totalMs: null })], now }).calls
  expect(span?.durationMs).toBe(60_000)
})

test('an interrupted call lasts until its last attempt ended', () => {
  const [span] = layOutTimeAxis({
    calls: [call({ status: 'interrupted', totalMs: null, attempts: [attempt({ startMs: 50 })] })],
    now,
  }).calls
  expect(span?.durationMs).toBe(150)
})

test('no calls give an empty axis', () => {
  expect(layOutTimeAxis({ calls: [], now }).calls).toEqual([])
})

test('everything stays on the axis, which has two to six round ticks', () => {
  const milliseconds = fc.integer({ min: 0, max: 100_000 })
  const anyCall = fc.record({ startMs: milliseconds, totalMs: milliseconds, attemptMs: milliseconds, firstTokenMs: milliseconds })
  fc.assert(
    fc.property(fc.array(anyCall, { minLength: 1, maxLength: 8 }), (drawn) => {
      const calls = drawn.map(({ startMs, totalMs, attemptMs, firstTokenMs }) =>
        call({ startMs, totalMs, firstTokenMs, attempts: [attempt({ startMs: attemptMs })] }),
      )
      const { calls: spans, ticks, durationMs } = layOutTimeAxis({ calls, now })
      const all = spans.flatMap((span) => [span, ...span.attempts])
      expect(all.every(({ left, width }) => left >= 0 && width >= 0 && left + width <= 1 + 1e-9)).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.length).toBeGreaterThanOrEqual(durationMs > 10 ? 2 : 0)
    }),
  )
})
