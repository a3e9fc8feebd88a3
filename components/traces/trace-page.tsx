'use client'

import { AttemptTable } from '@/components/call/attempt-table'
import { CopyButton } from '@/components/ui/copy-button'
import { Figure } from '@/components/ui/figure'
import { LoadError } from '@/components/ui/load-error'
import { PageHeader } from '@/components/ui/page-header'
import { formatCount, formatMs, formatUsd } from '@/lib/format'
import type { Call } from '@/lib/traces/call'
import { traceQuery } from '@/lib/traces/queries'
import { layOutTimeAxis } from '@/lib/traces/time-axis'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { TraceTimeline } from './trace-timeline'
import { WithPeek } from './with-peek'
import { useNow } from '@/components/ui/use-now'

/** The calls of one trace and their attempts on a common time axis. */
export function TracePage({ traceId }: { traceId: string }) {
  const trace = useQuery(traceQuery({ traceId }))
  const calls = trace.data?.calls ?? []
  const axis = layOutTimeAxis({ calls, now: useNow() })
  return (
    <WithPeek ids={calls.map(({ id }) => id)}>
      {(selection) => (
        <>
          <PageHeader
            title={
              <span className="flex items-center gap-2">
                <span className="sr-only">Trace </span>
                <span className="figures min-w-0 truncate text-lg">{traceId}</span>
                <CopyButton text={traceId} label="Copy trace ID" />
              </span>
            }
            description={
              <Link href="/traces" className="rounded-sm hover:text-ink hover:underline">
                All traces
              </Link>
            }
          />
          {trace.isPending && <div className="skeleton mx-4 h-40 sm:mx-6" />}
          {trace.isError && (
            <LoadError
              title="The trace could not be loaded"
              error={trace.error}
              onRetry={() => void trace.refetch()}
              className="mx-4 sm:mx-6"
            />
          )}
          {trace.isSuccess && (
            <>
              <TraceFacts calls={calls} durationMs={axis.durationMs} />
              <TraceTimeline calls={calls} axis={axis} {...selection} />
              <Attempts calls={calls} />
            </>
          )}
        </>
      )}
    </WithPeek>
  )
}

function TraceFacts({ calls, durationMs }: { calls: Call[]; durationMs: number }) {
  const failed = calls.filter(({ status }) => status === 'failed').length
  const facts = [
    { label: 'Calls', value: formatCount(calls.length) },
    { label: 'Failed', value: formatCount(failed) },
    { label: 'Attempts', value: formatCount(calls.reduce((sum, { attempts }) => sum + attempts.length, 0)) },
    { label: 'From first to last', value: formatMs(durationMs) },
    { label: 'Tokens out', value: formatCount(knownSum(calls.map(({ usage }) => usage.outputTokens))) },
    { label: 'Cost', value: formatUsd(knownSum(calls.map(({ costUsd }) => costUsd))) },
  ]
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 px-4 pb-4 sm:px-6">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-xs text-faint">{label}</dt>
          <dd>
            <Figure value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Attempts({ calls }: { calls: Call[] }) {
  return (
    <section aria-labelledby="attempts-title" className="flex flex-col gap-4 px-4 py-4 sm:px-6">
      <h2 id="attempts-title" className="font-semibold">
        Attempts
      </h2>
      {calls.map((call, index) => (
        <div key={call.id} className="flex flex-col gap-1.5">
          <h3 className="text-sm font-medium text-muted">
            {call.provider} · {call.model}
          </h3>
          <AttemptTable attempts={call.attempts} label={`Attempts of call ${index + 1}`} />
        </div>
      ))}
    </section>
  )
}

/** The sum of what is known; null when nothing is. */
function knownSum(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
