'use client'

import { Field } from '@/components/form/field'
import { Input } from '@/components/ui/input'
import { useState, type ReactNode } from 'react'

type NumberFieldProps = {
  label: ReactNode
  /** `undefined`: not set. */
  value: number | undefined
  onValueChange: (value: number | undefined) => void
  /** Why a number can't be taken; null when it can. */
  problemOf?: (value: number) => string | null
  hint?: ReactNode
  /** What is meant while nothing is set. */
  placeholder?: string
}

/** A number that may be left out. What can't be taken stays in sight with the reason, and the value before it stays. */
export function NumberField({ label, value, onValueChange, problemOf = () => null, hint, placeholder }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const problem = typed === null ? null : problemOfText({ text: typed, problemOf })
  function handleChange(text: string) {
    setTyped(text)
    if (problemOfText({ text, problemOf }) === null) onValueChange(text.trim() === '' ? undefined : Number(text))
  }
  return (
    <Field label={label} hint={hint} error={problem}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          value={typed ?? String(value ?? '')}
          onChange={({ target }) => handleChange(target.value)}
          onBlur={() => problem === null && setTyped(null)}
          className="figures"
        />
      )}
    </Field>
  )
}

function problemOfText({ text, problemOf }: { text: string; problemOf: (value: number) => string | null }): string | null {
  if (text.trim() === '') return null
  const value = Number(text)
  return Number.isFinite(value) ? problemOf(value) : 'This is not a number.'
}
