'use client'

import { Field } from '@/components/form/field'
import { Select } from '@/components/ui/select'
import type { ReactNode } from 'react'

type ChoiceFieldProps = {
  label: ReactNode
  value: string | undefined
  onValueChange: (value: string | undefined) => void
  choices: readonly string[]
  hint?: ReactNode
  error?: ReactNode
}

/** One of a few, or none. */
export function ChoiceField({ label, value, onValueChange, choices, hint, error }: ChoiceFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Select {...control} value={value ?? ''} onChange={({ target }) => onValueChange(target.value === '' ? undefined : target.value)}>
          <option value="">not set</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      )}
    </Field>
  )
}
