import { ProviderMark } from '@/components/ui/provider-mark'
import { cn } from '@/lib/cn'
import { formatMs } from '@/lib/format'
import { attemptSteps, type AttemptResult } from '@/lib/runs/attempt-steps'
import type { Call } from '@/lib/traces/call'
import type { CallSpan, Span, TimeAxis } from '@/lib/traces/time-axis'
import { selectByClick } from './select-by-click'
import { CallStatusMark } from '@/components/call/call-status'

type TraceTimelineProps = {
  calls: Call[]
  axis: TimeAxis
  selectedId: string | null
  hrefOf: (id: string) => string
  onSelect: (id: string) => void
}

/** One row per call; on its bar the attempts, the wait between them, and the first token. The tables say the same in words. */
export function TraceTimeline({ calls, axis, selectedId, hrefOf, onSelect }: TraceTimelineProps) {
  return (
    <section aria-label="Time axis" className="@container border-y">
      <AxisTicks axis={axis} />
      <ol>
        {calls.map((call, index) => {
          const span = axis.calls[index]
          return (
            <li
              key={call.id}
              className="relative grid grid-cols-1 gap-x-4 gap-y-1.5 border-t px-4 py-2 transition-colors hover:bg-hover has-[a[aria-current]]:bg-accent-soft sm:px-6 @2xl:grid-cols-[20rem_1fr] @2xl:items-center"
            >
              <CallName call={call} href={hrefOf(call.id)} isSelected={call.id === selectedId} onSelect={onSelect} />
              {span && <CallBar call={call} span={span} ticks={axis.ticks} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function AxisTicks({ axis: { ticks } }: { axis: TimeAxis }) {
  return (
    <div aria-hidden className="grid px-4 sm:px-6 @2xl:grid-cols-[20rem_1fr] @2xl:gap-x-4">
      <div className="figures relative h-7 text-xs text-faint @2xl:col-start-2">
        <span className="absolute bottom-1 left-0">0</span>
        {ticks.map(({ at, ms }) => (
          <span key={ms} style={{ left: `${at * 100}%` }} className="absolute bottom-1 -translate-x-full pr-1 whitespace-nowrap">
            {tickLabel(ms)}
          </span>
        ))}
      </div>
    </div>
  )
}

type CallNameProps = { call: Call; href: string; isSelected: boolean; onSelect: (id: string) => void }

function CallName({ call, href, isSelected, onSelect }: CallNameProps) {
  return (
    <a
      href={href}
      data-call={call.id}
      aria-current={isSelected || undefined}
      onClick={selectByClick(() => onSelect(call.id))}
      className="flex min-w-0 items-center gap-2 after:absolute after:inset-0"
    >
      <CallStatusMark status={call.status} className="w-24 shrink-0" />
      <ProviderMark provider={call.provider} />
      <span className="truncate font-medium">
        <span className="sr-only">{call.provider} </span>
        {call.model}
      </span>
      <span className="figures ml-auto pl-2 text-sm whitespace-nowrap text-muted">{formatMs(call.totalMs)}</span>
    </a>
  )
}

function CallBar({ call, span, ticks }: { call: Call; span: CallSpan; ticks: TimeAxis['ticks'] }) {
  const end = span.left + span.width
  return (
    <div aria-hidden className="relative h-5">
      {ticks.map(({ at, ms }) => (
        <div key={ms} style={{ left: `${at * 100}%` }} className="absolute -inset-y-2 w-px bg-line" />
      ))}
      <div style={placed(span)} className="absolute inset-y-2 min-w-0.5 bg-attempt-waiting" />
      {span.firstToken !== null && (
        <div
          title="From the first token to the end"
          style={placed({ left: span.firstToken, width: end - span.firstToken })}
          className="absolute inset-y-1 rounded-r-sm border-l-2 border-attempt-answered bg-attempt-answered/30"
        />
      )}
      {attemptSteps(call.attempts).map(({ attempt: { index }, result }) => {
        const attemptSpan = span.attempts[index]
        return (
          attemptSpan && (
            <div key={index} style={placed(attemptSpan)} className={cn('absolute inset-y-0.5 min-w-1 rounded-sm', bars[result])} />
          )
        )
      })}
    </div>
  )
}

const bars = {
  answered: 'bg-attempt-answered',
  limited: 'bg-attempt-limited',
  refused: 'bg-attempt-refused',
  broken: 'bg-attempt-broken',
  unreachable: 'bg-attempt-unreachable',
} satisfies Record<AttemptResult, string>
const placed = ({ left, width }: Span) => ({ left: `${left * 100}%`, width: `${width * 100}%` })
const tickLabel = (ms: number) => (ms < 1000 ? `${Number(ms.toPrecision(3))} ms` : `${Number((ms / 1000).toPrecision(3))} s`)
