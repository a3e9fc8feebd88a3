import { expect, test } from 'vitest'
import { createAttemptCounter } from './attempt-counter.ts'
import { planFailure } from './failure-plan.ts'
import type { Directive } from './simulate-header.ts'

const plans = (directive: Directive) => [0, 1, 2].map((earlier) => planFailure({ directive, earlier }))
const none = { type: 'none' }

test.each<[string, Directive, unknown[]]>([
  ['nothing asked for goes well', {}, [none, none, none]],
  ['a status alone always fails', { status: 429 }, Array.from({ length: 3 }, () => ({ type: 'status', status: 429 }))],
  ['failFirst limits it', { status: 429, failFirst: 1 }, [{ type: 'status', status: 429 }, none, none]],
  ['failFirst alone is an outage', { failFirst: 2 }, [{ type: 'status', status: 503 }, { type: 'status', status: 503 }, none]],
  ['failFirst 0 never fails', { failFirst: 0, status: 500 }, [none, none, none]],
  ['failFirst limits a fault as well', { failFirst: 1, fault: 'hang' }, [{ type: 'hang' }, none, none]],
  [
    'a status comes first and a fault afterwards',
    { failFirst: 1, status: 500, fault: 'cut' },
    [
      { type: 'status', status: 500 },
      { type: 'spoilt', fault: 'cut' },
      { type: 'spoilt', fault: 'cut' },
    ],
  ],
  ['a page has the status that was chosen', { fault: 'html', status: 404, failFirst: 1 }, [{ type: 'html', status: 404 }, none, none]],
])('%s', (_, directive, expected) => {
  expect(plans(directive)).toEqual(expected)
})

test('requests are counted per key, forgotten when old, and the oldest goes when there are too many', () => {
  let now = 0
  const counter = createAttemptCounter({ maxEntries: 2, expiryMs: 100, now: () => now })
  expect([counter.next('a'), counter.next('a'), counter.next('b')]).toEqual([0, 1, 0])
  counter.next('c')
  expect([counter.next('b'), counter.next('a')]).toEqual([1, 0])
  now = 200
  expect(counter.next('a')).toBe(0)
})
