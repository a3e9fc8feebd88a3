import type { Outcome } from '@/lib/runs/run-event'

const nothingKnown = {
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

export const succeeded = (known: Partial<Extract<Outcome, { status: 'succeeded' }>> = {}): Outcome => ({
  status: 'succeeded',
  ...nothingKnown,
  finishReason: 'stop',
  ...known,
})
export const stopped = (): Outcome => ({ status: 'stopped', ...nothingKnown })
export const failed = (code = 'rate_limited'): Outcome => ({
  status: 'failed',
  ...nothingKnown,
  error: { code, httpStatus: 429, message: 'Too many requests', advice: 'Wait', providerMessage: 'slow down' },
})
