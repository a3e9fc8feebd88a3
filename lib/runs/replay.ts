import type { CallError } from '@/lib/portkey/call-error'
import { interruptedOutcome, stoppedOutcome, type CallStatus } from './call-status'
import type { CallState, ToolCallState } from './reduce-run'
import type { Attempt, Outcome } from './run-event'

type Known = Omit<Extract<Outcome, { status: 'succeeded' }>, 'status'>

/** What a store keeps of a call. */
export type StoredCall = Known & {
  id: string
  columnId: string
  sample: number
  status: CallStatus
  text: string
  reasoning: string
  toolCalls: ToolCallState[]
  attempts: Attempt[]
  error: CallError | null
}

/** A stored call as its events would have made it, so that the same views show both. */
export function replayCall(stored: StoredCall): CallState {
  const { id: callId, columnId, sample, text, reasoning, toolCalls, attempts } = stored
  return { callId, columnId, sample, text, reasoning, toolCalls, attempts, outcome: outcomeOf(stored) }
}

function outcomeOf(stored: StoredCall): Outcome | null {
  switch (stored.status) {
    case 'running':
      return null
    case 'succeeded':
      return { ...knownOf(stored), status: 'succeeded' }
    case 'stopped':
      return { ...stoppedOutcome(), ...knownOf(stored) }
    case 'interrupted':
      return { ...interruptedOutcome(appEnded), ...knownOf(stored) }
    case 'failed':
      return { ...knownOf(stored), status: 'failed', error: stored.error ?? reasonMissing }
  }
}

function knownOf({ finishReason, usage, costUsd, firstTokenMs, totalMs, tokensPerSecond, gateway, response, hookResults }: Known): Known {
  return { finishReason, usage, costUsd, firstTokenMs, totalMs, tokensPerSecond, gateway, response, hookResults }
}

const appEnded = {
  message: 'Interrupted: the app ended before this call did.',
  advice: 'What had come by then was not kept. Run it again.',
}

const reasonMissing: CallError = {
  code: 'unknown',
  httpStatus: null,
  message: 'The call failed, and its reason was not kept.',
  advice: 'Run it again to see the reason.',
  providerMessage: null,
}
