import { Figure } from '@/components/ui/figure'
import { cn } from '@/lib/cn'
import { formatMs } from '@/lib/format'
import type { Attempt } from '@/lib/runs/run-event'
import type { Call } from '@/lib/traces/call'

/** Each request that the gateway sent to a provider for one call, in order. */
export function AttemptTable({ call: { attempts, startedAt } }: { call: Pick<Call, 'attempts' | 'startedAt'> }) {
  if (attempts.length === 0)
    return <p className="text-muted">None was reported: the answer came from the cache, or the request never reached a provider.</p>
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead className="text-left text-xs text-faint">
          <tr className="[&_th]:pr-3 [&_th]:pb-1 [&_th]:font-medium [&_th]:whitespace-nowrap">
            <th scope="col">#</th>
            <th scope="col">Result</th>
            <th scope="col">Provider</th>
            <th scope="col">Target</th>
            <th scope="col" className="text-right">
              Started
            </th>
            <th scope="col" className="text-right">
              Took
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <AttemptRow key={attempt.index} attempt={attempt} callStartedAt={startedAt} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AttemptRow({ attempt, callStartedAt }: { attempt: Attempt; callStartedAt: string }) {
  const offsetMs = Date.parse(attempt.startedAt) - Date.parse(callStartedAt)
  return (
    <tr className="border-t align-top [&_td]:py-1.5 [&_td]:pr-3">
      <td className="figures text-faint">{attempt.index + 1}</td>
      <td className={cn('whitespace-nowrap', attemptLook(attempt).color)}>
        <span className="figures">{attempt.status ?? '–'}</span> {attemptLook(attempt).word}
      </td>
      <td>
        {attempt.provider ?? 'unknown'}
        <span className="figures block text-xs break-all text-faint">{attempt.url}</span>
        {attempt.error && <span className="block text-xs text-danger">{attempt.error}</span>}
      </td>
      <td className="figures whitespace-nowrap text-muted">{attempt.target ?? '–'}</td>
      <td className="text-right whitespace-nowrap">
        <Figure value={`+${formatMs(Math.max(0, offsetMs))}`} title="After the call began" />
      </td>
      <td className="text-right whitespace-nowrap">
        <Figure value={formatMs(attempt.durationMs)} title="Until the response headers, or the failure" />
      </td>
    </tr>
  )
}

/** The outcome of an attempt as a word, with the colours of its text and of its bar. */
export function attemptLook({ status }: Pick<Attempt, 'status'>): { word: string; color: string; bar: string } {
  if (status === null) return { word: 'no answer', color: 'text-muted', bar: 'bg-attempt-unreachable' }
  if (status === 429) return { word: 'rate limited', color: 'text-warning', bar: 'bg-attempt-limited' }
  if (status >= 500) return { word: 'server error', color: 'text-danger', bar: 'bg-attempt-broken' }
  if (status >= 400) return { word: 'refused', color: 'text-danger', bar: 'bg-attempt-refused' }
  return { word: 'answered', color: 'text-success', bar: 'bg-attempt-answered' }
}
