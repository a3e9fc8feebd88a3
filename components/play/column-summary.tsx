'use client'

import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { Spinner } from '@/components/ui/spinner'
import { formatMs, formatUsd } from '@/lib/format'
import { Lock, LockOpen, PinOff, Route } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { RunSummary } from './run-summary'
import type { ScrollLock } from './scroll-lock'

type ColumnSummaryBarProps = {
  summary: RunSummary
  columnCount: number
  /** The pinned column's name; null when nothing is pinned. */
  baseLabel: string | null
  lock: ScrollLock
  onUnpin: () => void
}

/** The run as a whole, and what acts on all columns. */
export function ColumnSummaryBar({ summary, columnCount, baseLabel, lock, onUnpin }: ColumnSummaryBarProps) {
  return (
    <div className="flex h-9 shrink-0 items-center gap-3 overflow-hidden border-b pr-1.5 pl-3 text-sm text-muted pointer-coarse:h-11">
      <Progress summary={summary} columnCount={columnCount} />
      <Totals summary={summary} />
      <span className="flex-1" />
      {baseLabel && (
        <Button size="sm" variant="ghost" onClick={onUnpin} title="Show the answers themselves again" className="min-w-0">
          <PinOff aria-hidden />
          <span className="truncate">Compared with {baseLabel}</span>
        </Button>
      )}
      <TraceLinks traceIds={summary.traceIds} />
      {columnCount > 1 && <LockToggle lock={lock} />}
    </div>
  )
}

function LockToggle({ lock }: { lock: ScrollLock }) {
  const [isOn, setOn] = useState(lock.isOn)
  function handleClick() {
    lock.toggle(!isOn)
    setOn(!isOn)
  }
  return (
    <IconButton size="sm" label="Scroll all columns together" aria-pressed={isOn} onClick={handleClick}>
      {isOn ? <Lock /> : <LockOpen />}
    </IconButton>
  )
}

function Progress({
  summary: { isRunning, isStopping, counts, callCount },
  columnCount,
}: Pick<ColumnSummaryBarProps, 'summary' | 'columnCount'>) {
  if (isRunning)
    return (
      <span className="flex shrink-0 items-center gap-1.5 text-accent">
        <Spinner />
        {isStopping ? 'stopping' : `${callCount - counts.running} of ${Math.max(callCount, columnCount)} ended`}
      </span>
    )
  if (callCount === 0)
    return (
      <span className="truncate">
        <Kbd>⌘⏎</Kbd> runs {columnCount === 1 ? 'the column' : `all ${columnCount} columns`}
      </span>
    )
  const parts = shownCounts.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`)
  return <span className="shrink-0">{parts.join(' · ')}</span>
}

const shownCounts = ['succeeded', 'failed', 'stopped', 'interrupted'] as const

function Totals({ summary: { costUsd, unknownCosts, totalMs } }: Pick<ColumnSummaryBarProps, 'summary'>) {
  if (totalMs === null && costUsd === null) return null
  const costTitle = `Sum over all calls${unknownCosts > 0 ? `; the cost of ${unknownCosts} is unknown` : ''}`
  return (
    <span className="flex shrink-0 gap-3 max-sm:hidden">
      <Figure value={formatMs(totalMs)} title="The longest call, from sending its request to its end" />
      <Figure value={`${formatUsd(costUsd)}${unknownCosts > 0 && costUsd !== null ? ' +' : ''}`} title={costTitle} />
    </span>
  )
}

function TraceLinks({ traceIds }: Pick<RunSummary, 'traceIds'>) {
  const [traceId] = traceIds
  if (!traceId) return null
  return (
    <Link
      prefetch={false} // a run in full flow has better things to do
      href={`/traces/${encodeURIComponent(traceId)}`}
      title={traceIds.length > 1 ? `The first of ${traceIds.length} traces on screen` : 'All calls of this run on a time axis'}
      className="figures flex shrink-0 items-center gap-1 rounded-sm text-accent hover:underline max-sm:hidden"
    >
      <Route aria-hidden className="size-3.5" />
      {traceId}
    </Link>
  )
}
