'use client'

import { Segmented } from '@/components/ui/segmented'
import { callStatusOf } from '@/lib/runs/call-status'
import type { CallState } from '@/lib/runs/reduce-run'
import { answerName, foldSamples } from '@/lib/text/fold-samples'

type SamplePickerProps = { calls: CallState[]; sample: number; onSampleChange: (sample: number) => void }

/** Which of a column's samples is shown: one by one while they run, folded into distinct answers afterwards. */
export function SamplePicker({ calls, sample, onSampleChange }: SamplePickerProps) {
  const isRunning = calls.some(({ outcome }) => outcome === null)
  const answers = isRunning ? [] : foldSamples(calls.map(answerKey))
  const shown = answers.find(({ samples }) => samples.includes(sample))?.samples[0] ?? sample
  const options = isRunning
    ? calls.map((call, index) => ({ value: String(index), label: sampleName({ call, index }), title: `Sample ${index + 1}` }))
    : answers.map(({ samples }, index) => ({
        value: String(samples[0]),
        label: `${samples.length}× ${answerName(index)}`,
        title: `Answer ${answerName(index)}, given by ${samples.map((number) => `sample ${number + 1}`).join(', ')}`,
      }))
  return (
    <div className="flex h-9 shrink-0 items-center gap-2 overflow-x-auto border-b px-3 text-sm pointer-coarse:h-11">
      <span className="shrink-0 text-muted">
        {isRunning ? `${calls.length} samples` : answers.length === 1 ? 'All the same' : `${answers.length} distinct`}
      </span>
      <Segmented
        label={isRunning ? 'Sample' : 'Distinct answer'}
        value={String(shown)}
        onValueChange={(value) => onSampleChange(Number(value))}
        options={options}
      />
    </div>
  )
}

const sampleName = ({ call, index }: { call: CallState; index: number }) => `${index + 1}${call.outcome ? '' : ' …'}`

/** What makes two answers the same: how they ended, what they say and which tools they call with what. */
function answerKey(call: CallState): string {
  const tools = call.toolCalls.map(({ name, arguments: given }) => `${name}(${given})`).join(' ')
  return `${callStatusOf(call)} ${call.text} ${tools}`
}
