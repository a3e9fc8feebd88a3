import type { CallError } from '@/lib/portkey/call-error'
import type { CallState } from './reduce-run'
import type { Outcome } from './run-event'

/** `interrupted`: the connection or the app ended before the call did. */
export type CallStatus = 'running' | 'succeeded' | 'failed' | 'stopped' | 'interrupted'

export function callStatusOf({ outcome }: Pick<CallState, 'outcome'>): CallStatus {
  if (!outcome) return 'running'
  return outcome.status === 'failed' && isInterruption(outcome.error) ? 'interrupted' : outcome.status
}

/** Whether an error only says that nobody learnt how the call ended. */
export const isInterruption = ({ code }: Pick<CallError, 'code'>) => code === interruptedCode

/** The outcome of a call of which nobody learnt the end. */
export function interruptedOutcome({ message, advice }: { message: string; advice: string }): Outcome {
  return { status: 'failed', error: { code: interruptedCode, httpStatus: null, message, advice, providerMessage: null }, ...nothingKnown }
}

/** The outcome of a call that was stopped before the server could tell more. */
export function stoppedOutcome(): Outcome {
  return { status: 'stopped', ...nothingKnown }
}

const interruptedCode = 'interrupted'
/** What every outcome knows, where nothing is known. */
export const nothingKnown = {
  finishReason: null,
  usage: { inputTokens: null, outputTokens: null, cachedInputTokens: null, reasoningTokens: null },
  costUsd: null,
  firstTokenMs: null,
  totalMs: null,
  tokensPerSecond: null,
  gateway: { traceId: null, cacheStatus: null, retryCount: null, usedTarget: null, provider: null },
  response: null,
  hookResults: null,
}
