'use client'

import { IconButton } from '@/components/ui/icon-button'
import { setSamples } from '@/lib/play/edit-prompt'
import { maxSamples } from '@/lib/runs/run-limits'
import { Minus, Plus } from 'lucide-react'
import { selectContent, usePlay, usePlayStore } from './play-store'

/** How often each column is asked with one press of Run. */
export function SamplesStepper() {
  const store = usePlayStore()
  const { samples } = usePlay(selectContent)
  const set = (next: number) => store.edit(setSamples({ samples: next }))
  return (
    <fieldset title="How often each column is asked; equal answers are folded together" className="flex items-center">
      <legend className="sr-only">Samples per column</legend>
      <IconButton size="sm" label="Fewer samples" disabled={samples <= 1} onClick={() => set(samples - 1)}>
        <Minus />
      </IconButton>
      <output className="figures w-6 text-center text-sm">×{samples}</output>
      <IconButton size="sm" label="More samples" disabled={samples >= maxSamples} onClick={() => set(samples + 1)}>
        <Plus />
      </IconButton>
    </fieldset>
  )
}
