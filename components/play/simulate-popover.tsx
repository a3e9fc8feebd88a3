'use client'

import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { Column } from '@/lib/runs/run-input'
import { FlaskConical, Plug } from 'lucide-react'
import dynamic from 'next/dynamic'
import { PanelLoading } from './panel-loading'

const SimulateForm = dynamic(() => import('./simulate-form').then((module) => module.SimulateForm), { loading: PanelLoading })

/** Whether the simulator answers in the provider's place, and how it behaves. */
export function SimulatePopover({ column, number }: { column: Column; number: number }) {
  const { simulate } = column
  return (
    <Popover>
      <PopoverTrigger>
        <Button
          variant="ghost"
          size="sm"
          aria-label={`Simulation of column ${number}: ${simulate ? `simulated${faultOf(simulate)}` : 'real provider'}`}
          className={simulate ? 'simulated border-dashed border-line-strong' : ''}
        >
          {simulate ? <FlaskConical aria-hidden /> : <Plug aria-hidden />}
          {simulate ? `simulated${faultOf(simulate)}` : 'real'}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={`Simulation of column ${number}`} data-composition className="max-h-[75dvh] w-88">
        <SimulateForm column={column} />
      </PopoverContent>
    </Popover>
  )
}

/** The fault in two words. */
function faultOf({ status, failFirst, fault, targets }: NonNullable<Column['simulate']>): string {
  if (fault) return ` · ${fault}`
  if (status !== undefined || failFirst !== undefined) return ` · ${status ?? 503}${failFirst === undefined ? '' : ` ×${failFirst}`}`
  return targets?.some((target) => target && (target.fault ?? target.status ?? target.failFirst) !== undefined) ? ' · faults' : ''
}
