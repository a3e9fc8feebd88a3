'use client'

import { Field } from '@/components/form/field'
import { Input } from '@/components/ui/input'
import type { ReactNode } from 'react'

type TextFieldProps = {
  label: ReactNode
  value: string | undefined
  /** Empty text is no value. */
  onValueChange: (value: string | undefined) => void
  hint?: ReactNode
  error?: ReactNode
  placeholder?: string
}

/** A line of text that may be left out. */
export function TextField({ label, value, onValueChange, hint, error, placeholder }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          value={value ?? ''}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onValueChange(target.value === '' ? undefined : target.value)}
        />
      )}
    </Field>
  )
}
