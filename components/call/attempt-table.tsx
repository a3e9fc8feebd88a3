import { Figure } from '@/components/ui/figure'
import { cn } from '@/lib/cn'
import { formatMs } from '@/lib/format'
import { attemptSteps, type AttemptStep } from '@/lib/runs/attempt-steps'
import type { Attempt } from '@/lib/runs/run-event'
import { attemptLooks } from './attempt-looks'

type AttemptTableProps = {
  attempts: Attempt[]
  /** Tells one table from another where there are several. */
  label?: string
}

/** Each request that the gateway sent to a provider for one call, in order. */
export function AttemptTable({ attempts, label = 'Attempts' }: AttemptTableProps) {
  if (attempts.length === 0)
    return (
      <p className="text-muted">
        None was reported: the answer came from the cache, the request never reached a provider, or the gateway is not the embedded one,
        whose attempts nobody sees.
      </p>
    )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead className="text-left text-xs text-faint">
          <tr className="[&_th]:pr-3 [&_th]:pb-1 [&_th]:font-medium [&_th]:whitespace-nowrap">
            <th scope="col">#</th>
            <th scope="col">Result</th>
            <th scope="col">Provider</th>
            <th scope="col">Target</th>
            <th scope="col" className="text-right">
              Waited
            </th>
            <th scope="col" className="text-right">
              Took
            </th>
          </tr>
        </thead>
        <tbody>
          {attemptSteps(attempts).map((step) => (
            <AttemptRow key={step.attempt.index} step={step} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function AttemptRow({ step: { attempt, reason, result, waitedMs } }: { step: AttemptStep }) {
  const { word, color } = attemptLooks[result]
  return (
    <tr className="border-t align-top [&_td]:py-1.5 [&_td]:pr-3">
      <td className="figures text-faint">{attempt.index + 1}</td>
      <td className={cn('whitespace-nowrap', color)}>
        <span className="figures">{attempt.status ?? '–'}</span> {word}
        {reason !== 'first' && <span className="block text-xs text-muted">{reason}</span>}
      </td>
      <td>
        {attempt.provider ?? 'unknown'}
        {attempt.simulated && <span className="text-muted"> (simulated)</span>}
        <span className="figures block text-xs break-all text-faint">{attempt.url}</span>
        {attempt.error && <span className="block text-xs text-danger">{attempt.error}</span>}
      </td>
      <td className="figures whitespace-nowrap text-muted">{attempt.target ?? '–'}</td>
      <td className="text-right whitespace-nowrap">
        <Figure value={formatMs(waitedMs)} title="Since the attempt before had ended" />
      </td>
      <td className="text-right whitespace-nowrap">
        <Figure value={formatMs(attempt.durationMs)} title="Until the response headers, or the failure" />
      </td>
    </tr>
  )
}
