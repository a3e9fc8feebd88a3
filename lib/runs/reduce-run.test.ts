import { stopped, succeeded } from '@/lib/testing/outcomes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyRun, reduceRun, type CallEvent } from './reduce-run'
import type { Attempt, RunEvent } from './run-event'

const start: RunEvent = {
  type: 'run-start',
  runId: 'r',
  traceId: 't',
  startedAt: '2026-11-23T12:00:00.000Z',
  calls: [0, 1, 2].map((sample) => ({ callId: `call-${sample}`, columnId: 'a', sample })),
}
const attempt: Attempt = {
  index: 0,
  target: 'config',
  provider: 'openai',
  url: 'http://127.0.0.1/v1/chat/completions',
  status: 200,
  startedAt: '2026-11-23T12:00:00.000Z',
  durationMs: 5,
  error: null,
  simulated: true,
}
const call = fc.nat(2)
const callEvent: fc.Arbitrary<CallEvent> = fc.oneof(
  fc.record({ type: fc.constant('text-delta' as const), call, text: fc.string() }),
  fc.record({ type: fc.constant('reasoning-delta' as const), call, text: fc.string() }),
  fc.record({ type: fc.constant('tool-delta' as const), call, index: fc.nat(1), name: fc.string(), arguments: fc.string() }),
  fc.record({ type: fc.constant('attempt' as const), call, attempt: fc.constant(attempt) }),
  fc.record({ type: fc.constant('call-end' as const), call, outcome: fc.constantFrom(succeeded(), stopped()) }),
)
const run = (events: RunEvent[]) => events.reduce(reduceRun, emptyRun)

test("a call's text is its deltas put together", () => {
  fc.assert(
    fc.property(fc.array(callEvent), (events) => {
      const textOf = (type: string, index: number) =>
        events.map((event) => (event.type === type && event.call === index && 'text' in event ? event.text : '')).join('')
      for (const [index, state] of run([start, ...events]).calls.entries()) {
        expect([state.text, state.reasoning]).toEqual([textOf('text-delta', index), textOf('reasoning-delta', index)])
      }
    }),
  )
})

test('how the events of several calls interleave changes nothing', () => {
  fc.assert(
    fc.property(fc.array(callEvent), (events) => {
      const oneByOne = events.toSorted((a, b) => a.call - b.call)
      expect(run([start, ...events])).toEqual(run([start, ...oneByOne]))
    }),
  )
})

test('only the call that an event names gets a new identity', () => {
  const before = run([start])
  const after = reduceRun(before, { type: 'text-delta', call: 1, text: 'a' })
  expect(after.calls.map((state, index) => state === before.calls[index])).toEqual([true, false, true])
})

test('an event for a call that the run does not have is ignored', () => {
  const before = run([start])
  expect(reduceRun(before, { type: 'text-delta', call: 9, text: 'a' })).toBe(before)
})

test('a tool call grows over its deltas', () => {
  const { calls } = run([
    start,
    { type: 'tool-delta', call: 0, index: 0, id: 'x', name: 'get_weather' },
    { type: 'tool-delta', call: 0, index: 0, arguments: '{"city":' },
    { type: 'tool-delta', call: 0, index: 0, arguments: '"Paris"}' },
  ])
  expect(calls[0]?.toolCalls).toEqual([{ id: 'x', name: 'get_weather', arguments: '{"city":"Paris"}' }])
})

test('a run is at its end when it says so', () => {
  expect(run([start]).isEnded).toBe(false)
  expect(run([start, { type: 'run-end', runId: 'r' }]).isEnded).toBe(true)
})
