import { SimulatedBadge } from '@/components/ui/simulated-badge'
import { cn } from '@/lib/cn'
import { formatMs } from '@/lib/format'
import { attemptSteps, type AttemptStep } from '@/lib/runs/attempt-steps'
import type { Attempt, GatewayClaims, Outcome } from '@/lib/runs/run-event'
import { ArrowRight, DatabaseZap, RotateCw } from 'lucide-react'
import { attemptLooks } from './attempt-looks'

type AttemptStripProps = {
  attempts: Attempt[]
  /** Null while the call runs, and before there is one. */
  outcome: Outcome | null
  phase: 'idle' | 'running' | 'ended'
  isSimulated: boolean
  onOpen: () => void
}

/** What the gateway did for a call, on one line of fixed height; pressing it shows the evidence. */
export function AttemptStrip({ attempts, outcome, phase, isSimulated, onOpen }: AttemptStripProps) {
  const steps = attemptSteps(attempts)
  return (
    <div className="flex h-8 shrink-0 items-center gap-2 border-b pr-2">
      <button
        type="button"
        disabled={phase === 'idle'}
        onClick={onOpen}
        className="flex h-full min-w-0 flex-1 items-center gap-1 overflow-hidden pl-3 text-left text-xs -outline-offset-2 not-disabled:hover:bg-hover"
      >
        <span className="sr-only">Evidence: </span>
        {steps.map((step) => (
          <Step key={step.attempt.index} step={step} />
        ))}
        {outcome && <CacheState status={outcome.gateway.cacheStatus} />}
        {steps.length === 0 && <span className="truncate text-faint">{absenceOf({ outcome, phase })}</span>}
      </button>
      {isSimulated && <SimulatedBadge />}
    </div>
  )
}

function Step({ step }: { step: AttemptStep }) {
  const { attempt, result } = step
  const { word, color, ground } = attemptLooks[result]
  const details = `${attempt.provider ?? 'provider'}${attempt.target ? ` (${attempt.target})` : ''}: ${attempt.error ?? word} after ${formatMs(attempt.durationMs)}`
  return (
    <>
      <StepReason step={step} />
      <span title={details} className={cn('figures inline-flex h-5 shrink-0 items-center rounded-sm px-1.5 font-medium', color, ground)}>
        {attempt.status ?? attempt.error ?? 'no answer'}
      </span>{' '}
    </>
  )
}

function StepReason({ step: { attempt, reason, waitedMs } }: { step: AttemptStep }) {
  switch (reason) {
    case 'first':
      return null
    case 'retry':
      return (
        <span
          title={`The same target once more, after ${formatMs(waitedMs)}`}
          className="inline-flex shrink-0 items-center gap-0.5 text-muted"
        >
          <RotateCw aria-hidden className="size-3" />
          retry{' '}
        </span>
      )
    case 'fallback':
      return (
        <span title={`On to ${attempt.target ?? 'the next target'}`} className="inline-flex shrink-0 items-center gap-0.5 text-muted">
          <ArrowRight aria-hidden className="size-3" />
          fallback <span className="hidden @md:inline">{attempt.provider} </span>
        </span>
      )
  }
}

function CacheState({ status }: { status: GatewayClaims['cacheStatus'] }) {
  if (status === null || status === 'DISABLED') return null
  const isHit = status.endsWith('HIT')
  return (
    <span
      title={cacheTitles[status]}
      className={cn(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-sm px-1.5 font-medium',
        isHit ? 'bg-cache-soft text-cache' : 'bg-sunken text-muted',
      )}
    >
      <DatabaseZap aria-hidden className="size-3" />
      cache {status.toLowerCase()}
    </span>
  )
}

const cacheTitles = {
  HIT: 'Answered from the gateway’s cache',
  MISS: 'Not in the gateway’s cache; the answer was kept',
  REFRESH: 'The cache was passed over, and the answer kept',
  'SEMANTIC HIT': 'Answered from the gateway’s cache by a similar prompt',
  'SEMANTIC MISS': 'No similar prompt in the gateway’s cache',
}

function absenceOf({ outcome, phase }: Pick<AttemptStripProps, 'outcome' | 'phase'>): string {
  if (phase === 'idle') return 'attempts, retries and cache appear here'
  if (!outcome) return 'waiting for the provider …'
  return outcome.gateway.cacheStatus?.endsWith('HIT') ? 'no request to a provider' : 'no attempt was reported'
}
