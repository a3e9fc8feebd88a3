'use client'

import { Callout } from '@/components/ui/callout'
import { IconButton } from '@/components/ui/icon-button'
import { comparableMetricsOf } from '@/lib/runs/call-metrics'
import type { Column } from '@/lib/runs/run-input'
import { maxColumns } from '@/lib/runs/run-limits'
import { bestMetrics, type ComparedMetric } from '@/lib/text/best-metrics'
import { Plus } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import type { CompareBase } from './column-answer'
import { ColumnAnnouncer } from './column-announcer'
import { ColumnHint } from './column-hint'
import { columnLabel } from './column-label'
import { ColumnPager } from './column-pager'
import { ColumnSummaryBar } from './column-summary'
import { ColumnView } from './column-view'
import type { RunSummary } from './run-summary'
import { ScrollLock } from './scroll-lock'
import { useRunSummary } from './use-run'

type ColumnGridProps = {
  columns: Column[]
  renderHeader: (column: Column, index: number) => ReactNode
  onAddColumn: () => void
  /** Runs one column again with what is composed now. */
  onRerun: (columnId: string) => void
}

/** All columns side by side: a few share the width, many scroll, and on a phone each is a page. It fills its surroundings. */
export function ColumnGrid({ columns, renderHeader, onAddColumn, onRerun }: ColumnGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const summary = useRunSummary()
  const [lock] = useState(() => new ScrollLock())
  const [baseId, setBaseId] = useState<string | null>(null)
  const labels = columns.map((column, index) => columnLabel({ column, index }))
  const baseIndex = columns.findIndex(({ id }) => id === baseId)
  const base = baseOf({ columnId: baseId, label: labels[baseIndex], summary })
  const best = bestByColumn({ columns, summary })
  const add = { isFull: columns.length >= maxColumns, onAdd: onAddColumn }
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ColumnSummaryBar
        {...{ summary, lock }}
        columnCount={columns.length}
        baseLabel={labels[baseIndex] ?? null}
        onUnpin={() => setBaseId(null)}
      />
      <ColumnAnnouncer summary={summary} labels={new Map(columns.map(({ id }, index) => [id, labels[index] ?? '']))} />
      {summary.failure && (
        <Callout tone="danger" title="The run did not begin" className="m-2 shrink-0">
          {summary.failure.message}
        </Callout>
      )}
      <ColumnPager labels={labels} scroller={scroller} action={<AddColumn {...add} />} />
      <div
        ref={scroller}
        style={{ '--columns': columns.length }}
        className="relative grid min-h-0 flex-1 snap-x grid-cols-[repeat(var(--columns),minmax(20rem,1fr))_auto] grid-rows-[auto_minmax(0,1fr)] overflow-x-auto overscroll-x-contain max-sm:snap-mandatory max-sm:grid-cols-[repeat(var(--columns),100%)]"
      >
        {columns.map((column, index) => (
          <ColumnView
            key={column.id}
            {...{ column, lock }}
            label={labels[index] ?? ''}
            header={renderHeader(column, index)}
            hint={index === 0 ? <ColumnHint /> : null}
            best={best[index] ?? []}
            base={index === baseIndex ? null : base}
            isBase={index === baseIndex}
            onBaseChange={(isBase) => setBaseId(isBase ? column.id : null)}
            onRerun={() => onRerun(column.id)}
          />
        ))}
        <div className="row-span-2 p-1.5 max-sm:hidden">
          <AddColumn {...add} />
        </div>
      </div>
    </div>
  )
}

function AddColumn({ isFull, onAdd }: { isFull: boolean; onAdd: () => void }) {
  return (
    <IconButton
      label={isFull ? `A run has at most ${maxColumns} columns` : 'Add a column'}
      aria-disabled={isFull}
      onClick={() => !isFull && onAdd()}
    >
      <Plus />
    </IconButton>
  )
}

type BaseInput = { columnId: string | null; label: string | undefined; summary: RunSummary }

/** Null also while the pinned column has no ended answer: nothing can be compared with it then. */
function baseOf({ columnId, label, summary }: BaseInput): CompareBase | null {
  const call = summary.columns.find((column) => column.columnId === columnId)?.calls[0]
  return label !== undefined && call?.outcome ? { label, text: call.text } : null
}

/** Nothing is the best before everything has ended. */
function bestByColumn({ columns, summary }: { columns: Column[]; summary: RunSummary }): ComparedMetric[][] {
  if (summary.isRunning) return []
  const calls = new Map(summary.columns.map((column) => [column.columnId, column.calls]))
  return bestMetrics(columns.map(({ id }) => comparableMetricsOf(calls.get(id) ?? [])))
}
