'use client'

import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { Column } from '@/lib/runs/run-input'
import { Settings2, SlidersHorizontal } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { PanelLoading } from './panel-loading'
import { usePlay } from './play-store'

const OptionsForm = dynamic(() => import('./column-settings-options').then((module) => module.OptionsForm), { loading: PanelLoading })
const ColumnSheet = dynamic(() => import('./column-settings-sheet').then((module) => module.ColumnSheet))

/** The ways to a column's model options and Portkey parameters, with how many are set. */
export function ColumnSettings({ column, number }: { column: Column; number: number }) {
  const [isSheetOpen, setSheetOpen] = useState(false)
  const hasKey = usePlay(({ apiKeys }) => column.id in apiKeys)
  const optionCount = Object.keys(column.options).length
  const paramCount = Object.keys(column.params).length + (column.config ? 1 : 0) + (hasKey ? 1 : 0)
  return (
    <>
      <Popover>
        <PopoverTrigger>
          <Button variant="ghost" size="sm">
            <SlidersHorizontal aria-hidden />
            <span className="sr-only">Model options of column {number}: </span>
            Options
            <Count count={optionCount} />
          </Button>
        </PopoverTrigger>
        <PopoverContent aria-label={`Model options of column ${number}`} data-composition className="max-h-[70dvh] w-88">
          <OptionsForm column={column} />
        </PopoverContent>
      </Popover>
      <Button variant="ghost" size="sm" aria-haspopup="dialog" onClick={() => setSheetOpen(true)}>
        <Settings2 aria-hidden />
        <span className="sr-only">Portkey parameters of column {number}: </span>
        Portkey
        <Count count={paramCount} />
      </Button>
      {isSheetOpen && <ColumnSheet columnId={column.id} number={number} onClose={() => setSheetOpen(false)} />}
    </>
  )
}

function Count({ count }: { count: number }) {
  return (
    count > 0 && (
      <span className="figures text-xs text-accent">
        {count}
        <span className="sr-only"> set</span>
      </span>
    )
  )
}
