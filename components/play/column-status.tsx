import { CallStatusMark } from '@/components/call/call-status'
import { Badge } from '@/components/ui/badge'
import { Spinner } from '@/components/ui/spinner'
import type { CallStatus } from '@/lib/runs/call-status'
import { RunElapsed } from './run-elapsed'
import type { ColumnStatus } from './run-results'

type ColumnStatusProps = {
  status: ColumnStatus
  /** The shown call's; null before there is one. */
  callStatus: CallStatus | null
  finishReason: string | null
  /** Whether anything of the shown answer has come. */
  hasBegun: boolean
  ended: number
  total: number
}

/** Where a column stands, in a word or two. */
export function ColumnStatusMark(props: ColumnStatusProps) {
  const { status, callStatus, finishReason, ended, total } = props
  if (status.phase === 'idle') return <span className="text-faint">{status.failure ? 'not run' : 'ready'}</span>
  if (status.phase === 'running' && (ended < total || total === 0)) return <Running {...props} />
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {callStatus && <CallStatusMark status={callStatus} />}
      <FinishReason reason={finishReason} />
    </span>
  )
}

function Running({ status: { startedAtMs, isStopping }, hasBegun, ended, total }: ColumnStatusProps) {
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-accent">
      <Spinner />
      <span className="truncate">
        {isStopping ? 'stopping' : hasBegun ? 'streaming' : 'waiting'}
        {total > 1 && ` · ${ended} of ${total} ended`}
      </span>
      {!hasBegun && startedAtMs !== null && <RunElapsed sinceMs={startedAtMs} />}
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
