'use client'

import { differencesFrom } from '@/lib/configurations/difference'
import type { Column } from '@/lib/runs/run-input'
import { columnLabel } from './column-label'
import { ColumnConnection } from './column-connection'
import { ColumnMenu } from './column-menu'
import { ColumnSettings } from './column-settings'
import { ModelPicker } from './model-picker'
import { selectColumns, usePlay } from './play-store'
import { SimulatePopover } from './simulate-popover'

/** What a column is: its model, where it goes, and how it differs from the first. */
export function ColumnHeader({ column, index }: { column: Column; index: number }) {
  const number = index + 1
  return (
    <header className="flex min-w-0 flex-col gap-1 p-1.5" aria-label={columnLabel({ column, index })}>
      <div className="flex min-w-0 items-center gap-1">
        <ModelPicker column={column} number={number} />
        <ColumnMenu column={column} index={index} />
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-1">
        <SimulatePopover column={column} number={number} />
        <ColumnConnection column={column} number={number} />
        <ColumnSettings column={column} number={number} />
      </div>
      <Differences column={column} />
    </header>
  )
}

/** Chips, so that what is compared is always legible. */
function Differences({ column }: { column: Column }) {
  const [first] = usePlay(selectColumns)
  const differences = first && first.id !== column.id ? differencesFrom({ first, column }) : []
  if (differences.length === 0) return null
  return (
    <ul aria-label="Different from the first column" className="flex min-w-0 flex-wrap gap-1 px-1 pb-0.5">
      {differences.map(({ path, label, detail }) => (
        <li
          key={path}
          title={`${path.split('.')[0]}: ${detail}`}
          className="max-w-full truncate rounded-sm bg-accent-soft px-1.5 text-xs text-accent"
        >
          {label}
        </li>
      ))}
    </ul>
  )
}
