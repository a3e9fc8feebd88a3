'use client'

import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { simulationLabel } from '@/lib/configurations/simulation-label'
import type { Column } from '@/lib/runs/run-input'
import type { Simulation } from '@/lib/simulator/scenario'
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
        <Button variant="ghost" size="sm" className={simulate ? 'simulated' : ''}>
          {simulate ? <FlaskConical aria-hidden /> : <Plug aria-hidden />}
          <span className="sr-only">Simulation of column {number}: </span>
          {simulate ? faultOf(simulate) || 'simulated' : 'real'}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={`Simulation of column ${number}`} data-composition className="max-h-[75dvh] w-88">
        <SimulateForm column={column} />
      </PopoverContent>
    </Popover>
  )
}

function faultOf(simulate: Simulation): string {
  const label = simulationLabel(simulate)
  return label === 'healthy' ? '' : label
}
