'use client'

import { Field } from '@/components/form/field'
import { Input } from '@/components/ui/input'
import type { ReactNode } from 'react'

type SecretFieldProps = { label: ReactNode; value: string; onValueChange: (value: string) => void; hint?: ReactNode; placeholder?: string }

/** A credential, hidden while typed, which lives in this page until it is reloaded and nowhere else. */
export function SecretField({ label, value, onValueChange, hint, placeholder }: SecretFieldProps) {
  const note = 'This session only: it is sent with runs and never kept, saved, shared or exported.'
  return (
    <Field
      label={label}
      hint={
        <>
          {hint} {note}
        </>
      }
    >
      {(control) => (
        <Input
          {...control}
          type="password"
          // Browsers offer to keep what is typed into a password field unless it is a new one.
          autoComplete="new-password"
          spellCheck={false}
          value={value}
          placeholder={placeholder}
          onChange={({ target }) => onValueChange(target.value)}
        />
      )}
    </Field>
  )
}
