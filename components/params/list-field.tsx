'use client'

import { Field } from '@/components/form/field'
import { Input } from '@/components/ui/input'
import { useState, type ReactNode } from 'react'

type ListFieldProps = {
  label: ReactNode
  value: (string | number)[] | undefined
  onValueChange: (value: (string | number)[] | undefined) => void
  /** Whether the entries are numbers. */
  isNumeric: boolean
  hint?: ReactNode
  error?: ReactNode
  placeholder?: string
}

/** A few texts or numbers with commas between them. */
export function ListField({ label, value, onValueChange, isNumeric, hint, error, placeholder }: ListFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const problem = typed !== null && isNumeric ? problemOf(typed) : null
  function handleChange(text: string) {
    setTyped(text)
    if (isNumeric && problemOf(text) !== null) return
    const entries = entriesOf(text)
    onValueChange(entries.length === 0 ? undefined : isNumeric ? entries.map(Number) : entries)
  }
  return (
    <Field label={label} hint={hint} error={problem ?? error}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          placeholder={placeholder}
          value={typed ?? (value ?? []).join(', ')}
          onChange={({ target }) => handleChange(target.value)}
          onBlur={() => problem === null && setTyped(null)}
          className="figures"
        />
      )}
    </Field>
  )
}

const entriesOf = (text: string) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)

function problemOf(text: string): string | null {
  const wrong = entriesOf(text).find((entry) => !Number.isFinite(Number(entry)))
  return wrong === undefined ? null : `“${wrong}” is not a number.`
}
