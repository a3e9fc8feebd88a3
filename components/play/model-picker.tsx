'use client'

import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { ProviderMark } from '@/components/ui/provider-mark'
import type { Column } from '@/lib/runs/run-input'
import { ChevronDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { PanelLoading } from './panel-loading'

const ModelPickerList = dynamic(() => import('./model-picker-list').then((module) => module.ModelPickerList), { loading: PanelLoading })

/** The column's model, and the way to another one. */
export function ModelPicker({ column, number }: { column: Column; number: number }) {
  const [, provider = '', ...rest] = column.model.split('/')
  const model = rest.join('/')
  return (
    <Popover>
      <PopoverTrigger hasPopup="dialog">
        <button
          type="button"
          title={column.model}
          className="flex h-8 min-w-0 flex-1 items-center gap-1.5 rounded-sm px-1.5 text-left transition-colors hover:bg-hover aria-expanded:bg-hover pointer-coarse:h-10"
        >
          <span className="sr-only">Model of column {number}: </span>
          <ProviderMark provider={provider} />
          <span className="min-w-0 flex-1 truncate font-medium">
            {model || column.model}
            <span className="ml-1.5 text-sm font-normal text-faint">{model && provider}</span>
          </span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-faint" />
        </button>
      </PopoverTrigger>
      <PopoverContent aria-label={`Choose the model of column ${number}`} className="max-h-[60dvh] w-lg overflow-hidden p-0">
        <ModelPickerList column={column} />
      </PopoverContent>
    </Popover>
  )
}
