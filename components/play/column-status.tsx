import { CallStatusMark } from '@/components/call/call-status'
import { Badge } from '@/components/ui/badge'
import { Spinner } from '@/components/ui/spinner'
import { callStatusOf } from '@/lib/runs/call-status'
import type { CallState } from '@/lib/runs/reduce-run'
import { RunElapsed } from './run-elapsed'
import type { ColumnStatus } from './run-results'

type ColumnStatusProps = { status: ColumnStatus; calls: CallState[]; call: CallState | null }

/** Where a column stands, in a word or two. */
export function ColumnStatusMark({ status, calls, call }: ColumnStatusProps) {
  if (status.phase === 'idle') return <span className="text-faint">{status.failure ? 'not run' : 'ready'}</span>
  const running = calls.filter(({ outcome }) => outcome === null).length
  if (status.phase === 'running' && (running > 0 || calls.length === 0)) return <Running {...{ status, calls, call, running }} />
  if (!call) return null
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <CallStatusMark status={callStatusOf(call)} />
      <FinishReason reason={call.outcome?.finishReason ?? null} />
    </span>
  )
}

function Running({ status: { startedAtMs, isStopping }, calls, call, running }: ColumnStatusProps & { running: number }) {
  const hasToken = call !== null && (call.text !== '' || call.reasoning !== '' || call.toolCalls.length > 0)
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-accent">
      <Spinner />
      <span className="truncate">
        {isStopping ? 'stopping' : hasToken ? 'streaming' : 'waiting'}
        {calls.length > 1 && ` · ${calls.length - running} of ${calls.length} ended`}
      </span>
      {!hasToken && startedAtMs !== null && <RunElapsed sinceMs={startedAtMs} />}
    </span>
  )
}

function FinishReason({ reason }: { reason: string | null }) {
  if (reason === null || ordinaryReasons.has(reason)) return null
  const title =
    reason === 'length' ? 'The answer was cut at its token limit: raise max_tokens.' : 'Why the model ended, in its provider’s word'
  return (
    <Badge tone="warning" title={title}>
      {reason}
    </Badge>
  )
}

const ordinaryReasons = new Set(['stop', 'end_turn', 'tool_calls', 'tool_use', 'stop_sequence', 'COMPLETE', 'STOP'])
