'use client'

import { Select } from '@/components/ui/select'
import { setConnection } from '@/lib/play/edit-columns'
import type { Column } from '@/lib/runs/run-input'
import { connectionsQuery } from '@/lib/settings/queries'
import { useQuery } from '@tanstack/react-query'
import { usePlayStore } from './play-store'

/** Which gateway the column goes to; in sight only where there is a choice. */
export function ColumnConnection({ column: { id, connection }, number }: { column: Column; number: number }) {
  const store = usePlayStore()
  const { data: connections = [] } = useQuery(connectionsQuery())
  const choices = connections.filter((choice) => choice.isAvailable || choice.id === connection)
  const isKnown = choices.some((choice) => choice.id === connection)
  if (choices.length < 2 && (isKnown || connection === 'embedded')) return null
  return (
    <Select
      aria-label={`Connection of column ${number}`}
      value={connection}
      onChange={({ target }) => store.edit(setConnection({ id, connection: target.value }))}
      className="max-w-36"
    >
      {!isKnown && <option value={connection}>{connection}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
          {choice.isAvailable ? '' : ' (not set up)'}
        </option>
      ))}
    </Select>
  )
}
