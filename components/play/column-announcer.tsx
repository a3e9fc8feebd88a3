import { callStatusOf } from '@/lib/runs/call-status'
import { formatMs } from '@/lib/format'
import type { ColumnSummary, RunSummary } from './run-summary'

type ColumnAnnouncerProps = { summary: RunSummary; labels: Map<string, string> }

/** Tells screen readers when a run begins and when each column ends, but no token. */
export function ColumnAnnouncer({ summary: { columns, isRunning }, labels }: ColumnAnnouncerProps) {
  return (
    <div role="log" aria-label="Run" className="sr-only">
      {isRunning && <p>Running {columns.length === 1 ? 'one column' : `${columns.length} columns`}.</p>}
      {columns.filter(hasEnded).map((column) => (
        <p key={`${column.columnId} ${column.status.runId}`}>
          Column {labels.get(column.columnId)}: {endOf(column)}.
        </p>
      ))}
    </div>
  )
}

/** What comes back after a reload is no news. */
const hasEnded = ({ calls, status }: ColumnSummary) =>
  status.startedAtMs !== null && calls.length > 0 && calls.every(({ outcome }) => outcome !== null)

function endOf({ calls }: ColumnSummary): string {
  const [only] = calls
  const totalMs = only?.outcome?.totalMs ?? null
  if (calls.length === 1 && only) return `${callStatusOf(only)}${totalMs === null ? '' : ` after ${formatMs(totalMs)}`}`
  return `${calls.filter((call) => callStatusOf(call) === 'succeeded').length} of ${calls.length} samples succeeded`
}
