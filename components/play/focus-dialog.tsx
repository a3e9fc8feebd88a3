'use client'

import type { AnswerFormat } from '@/components/call/answer'
import { EvidencePanel } from '@/components/call/evidence-panel'
import { MetricsFooter } from '@/components/call/metrics-footer'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs'
import { metricsOf } from '@/lib/runs/call-metrics'
import type { CallState } from '@/lib/runs/reduce-run'
import { ColumnAnswer, type CompareBase } from './column-answer'

export type FocusTab = 'answer' | 'evidence'

type FocusDialogProps = {
  label: string
  call: CallState
  format: AnswerFormat
  base: CompareBase | null
  isSimulated: boolean
  tab: FocusTab
  onTabChange: (tab: FocusTab) => void
  onClose: () => void
  onRerun: () => void
}

/** One call at full width: its answer, or the evidence for it. */
export function FocusDialog({ label, call, format, base, isSimulated, tab, onTabChange, onClose, onRerun }: FocusDialogProps) {
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent title={`Column ${label}`} className="h-[85dvh] max-w-5xl">
        <Tabs value={tab} onValueChange={(value) => onTabChange(value === 'evidence' ? 'evidence' : 'answer')}>
          <div className="shrink-0">
            <TabList label="Views of the call">
              <Tab value="answer">Answer</Tab>
              <Tab value="evidence">Evidence</Tab>
            </TabList>
          </div>
          <TabPanel value="answer" className="flex max-w-3xl flex-1 flex-col gap-3">
            <ColumnAnswer call={call} format={format} base={base} onRerun={onRerun} />
          </TabPanel>
          <TabPanel value="evidence">
            <EvidencePanel call={call} />
          </TabPanel>
        </Tabs>
        {tab === 'answer' && (
          <div className="@container -mx-4 -mb-4">
            <MetricsFooter
              metrics={metricsOf([call])}
              best={[]}
              phase={call.outcome ? 'ended' : 'running'}
              samples={1}
              isSimulated={isSimulated}
            />
          </div>
        )}
      </DialogContent>
    </Dialog>
  )
}
