import { failed, stopped, succeeded } from '@/lib/testing/outcomes'
import { expect, test } from 'vitest'
import { callStatusOf } from './call-status'
import { reduceCall, startCall } from './reduce-run'
import { replayCall, type StoredCall } from './replay'
import type { Outcome } from './run-event'

const stored = ({ outcome, ...rest }: { outcome: Outcome } & Partial<StoredCall>): StoredCall => ({
  id: 'c',
  columnId: 'a',
  sample: 1,
  text: 'Hello',
  reasoning: '',
  toolCalls: [],
  attempts: [],
  error: outcome.status === 'failed' ? outcome.error : null,
  ...outcome,
  ...rest,
})

test.each([succeeded({ totalMs: 12, costUsd: 0.1 }), failed(), stopped()])(
  'a stored call shows what its events showed: $status',
  (outcome) => {
    const started = startCall({ callId: 'c', columnId: 'a', sample: 1 })
    const lived = reduceCall(reduceCall(started, { type: 'text-delta', call: 0, text: 'Hello' }), { type: 'call-end', call: 0, outcome })
    expect(replayCall(stored({ outcome }))).toEqual(lived)
  },
)

test('a call that a crash cut off is interrupted, not failed', () => {
  expect(callStatusOf(replayCall(stored({ outcome: succeeded(), status: 'interrupted' })))).toBe('interrupted')
})

test('a call that runs has no outcome yet', () => {
  expect(replayCall(stored({ outcome: succeeded(), status: 'running' })).outcome).toBeNull()
})
