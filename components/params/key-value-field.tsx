'use client'

import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Plus, X } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { mapOf, problemOfRows, rowsOf, type Row } from './entries'

type KeyValueFieldProps = {
  /** What one entry is called: `header`. */
  entryName: string
  label: string
  value: Record<string, unknown> | undefined
  onValueChange: (value: Record<string, unknown> | undefined) => void
  hint?: ReactNode
  error?: ReactNode
}

/** A map of texts, one row an entry. */
export function KeyValueField({ entryName, label, value, onValueChange, hint, error }: KeyValueFieldProps) {
  const id = useId()
  const [rows, setRows] = useState(() => rowsOf(value))
  // Undo or another column may have changed it from outside.
  if (textOf(rows) !== textOf(rowsOf(value))) setRows(rowsOf(value))

  function textOf(list: Row[]) {
    return JSON.stringify(mapOf({ rows: list, before: value }))
  }
  function change(next: Row[]) {
    setRows(next)
    onValueChange(mapOf({ rows: next, before: value }))
  }
  const problem = error ?? problemOfRows(rows)
  return (
    <fieldset aria-describedby={hint ? `${id}hint` : undefined} className="flex min-w-0 flex-col gap-1">
      <legend className="contents text-sm font-medium">{label}</legend>
      {rows.map((row, index) => (
        // A row is known by its place: its name is what is being typed.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="grid grid-cols-[2fr_3fr_auto] gap-1">
          <Input
            aria-label={`Name of ${entryName} ${index + 1}`}
            placeholder="name"
            value={row.name}
            onChange={({ target }) => change(rows.with(index, { ...row, name: target.value }))}
            className="figures"
          />
          <Input
            aria-label={`Value of ${entryName} ${index + 1}`}
            placeholder="value"
            value={row.value}
            onChange={({ target }) => change(rows.with(index, { ...row, value: target.value }))}
            className="figures"
          />
          <IconButton label={`Remove ${entryName} ${index + 1}`} onClick={() => change(rows.toSpliced(index, 1))}>
            <X />
          </IconButton>
        </div>
      ))}
      <Button variant="ghost" size="sm" onClick={() => setRows([...rows, { name: '', value: '' }])} className="self-start">
        <Plus aria-hidden />
        Add {entryName}
      </Button>
      {problem && (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}hint`} className="text-sm text-faint">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
