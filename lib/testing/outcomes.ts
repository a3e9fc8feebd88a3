import { nothingKnown } from '@/lib/runs/call-status'
import type { Outcome } from '@/lib/runs/run-event'

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
