'use client'

import type { AnswerFormat } from '@/components/call/answer'
import { AttemptStrip } from '@/components/call/attempt-strip'
import { MetricsFooter } from '@/components/call/metrics-footer'
import { metricsOf } from '@/lib/runs/call-metrics'
import { callStatusOf } from '@/lib/runs/call-status'
import type { Attempt } from '@/lib/runs/run-event'
import type { Column } from '@/lib/runs/run-input'
import type { ComparedMetric } from '@/lib/text/best-metrics'
import { useState, type ReactNode } from 'react'
import { ColumnActions } from './column-actions'
import { ColumnAnswer, type CompareBase } from './column-answer'
import { ColumnFailure } from './column-failure'
import { ColumnStatusMark } from './column-status'
import { FocusDialog, type FocusTab } from './focus-dialog'
import { runStore } from './run-store'
import { SamplePicker } from './sample-picker'
import { ScrollArea } from './scroll-area'
import type { ScrollLock } from './scroll-lock'
import { useInSight } from './use-in-sight'
import { useColumnCalls, useColumnStatus } from './use-run'

type ColumnViewProps = {
  column: Column
  label: string
  header: ReactNode
  /** What stands there before the first run. */
  hint: ReactNode
  best: ComparedMetric[]
  /** Null where nothing is pinned, or this column itself is. */
  base: CompareBase | null
  isBase: boolean
  lock: ScrollLock
  onBaseChange: (isBase: boolean) => void
  onRerun: () => void
}

/** One column: its header, what the gateway did, the answer and what was measured. */
export function ColumnView({ column, label, header, hint, best, base, isBase, lock, onBaseChange, onRerun }: ColumnViewProps) {
  const calls = useColumnCalls(column.id)
  const status = useColumnStatus(column.id)
  const [sample, setSample] = useState(0)
  const [format, setFormat] = useState<AnswerFormat>('markdown')
  const [focusTab, setFocusTab] = useState<FocusTab | null>(null)
  const call = calls[sample] ?? calls[0] ?? null
  const isRunning = status.phase === 'running' && (calls.length === 0 || calls.some(({ outcome }) => outcome === null))
  const isSimulated = column.simulate !== null || calls.some(({ attempts }) => attempts.some(({ simulated }) => simulated))
  return (
    <article
      aria-label={`Column ${label}`}
      data-column={column.id}
      ref={useInSight(column.id)}
      className="row-span-2 grid min-w-0 snap-start grid-rows-subgrid border-r bg-surface"
    >
      <div className="min-w-0 border-b">
        <h2 className="sr-only">Column {label}</h2>
        {header}
      </div>
      <div className="@container flex min-h-0 min-w-0 flex-col">
        <div className="flex h-9 shrink-0 items-center justify-between gap-2 pr-1.5 pl-3 pointer-coarse:h-11">
          <ColumnStatusMark
            status={status}
            callStatus={call && callStatusOf(call)}
            finishReason={call?.outcome?.finishReason ?? null}
            hasBegun={call !== null && (call.text !== '' || call.reasoning !== '' || call.toolCalls.length > 0)}
            ended={calls.filter(({ outcome }) => outcome !== null).length}
            total={calls.length}
          />
          <ColumnActions
            {...{ isRunning, isBase, format, onRerun, onBaseChange }}
            hasResult={call !== null}
            answerText={() => answerOf({ columnId: column.id, sample })}
            onStop={() => void runStore.stopColumn(column.id)}
            onFormatChange={setFormat}
            onFocus={() => setFocusTab('answer')}
            onEvidence={() => setFocusTab('evidence')}
          />
        </div>
        <AttemptStrip
          attempts={call?.attempts ?? noAttempts}
          outcome={call?.outcome ?? null}
          phase={call ? status.phase : 'idle'}
          isSimulated={isSimulated}
          onOpen={() => setFocusTab('evidence')}
        />
        {calls.length > 1 && <SamplePicker calls={calls} sample={sample} onSampleChange={setSample} />}
        <ScrollArea label={`Answer of column ${label}`} isLive={isRunning} lock={lock}>
          {status.failure && <ColumnFailure failure={status.failure} />}
          {call && <ColumnAnswer {...{ call, format, base, onRerun }} />}
          {!call && !status.failure && status.phase === 'idle' && hint}
        </ScrollArea>
        <MetricsFooter
          metrics={metricsOf(calls)}
          phase={isRunning ? 'running' : status.phase}
          samples={calls.length}
          {...{ best, isSimulated }}
        />
      </div>
      {focusTab && call && (
        <FocusDialog
          {...{ label, call, format, base, isSimulated, onRerun }}
          tab={focusTab}
          onTabChange={setFocusTab}
          onClose={() => setFocusTab(null)}
        />
      )}
    </article>
  )
}

const noAttempts: Attempt[] = []

// Read when it is wanted: what is made of the text is made anew with every frame.
function answerOf({ columnId, sample }: { columnId: string; sample: number }): string {
  const { calls } = runStore.results.column(columnId)
  return (calls[sample] ?? calls[0])?.text ?? ''
}
