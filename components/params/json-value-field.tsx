'use client'

import { formatJson, readJsonText } from '@/lib/play/json-text'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import { JsonField } from './json-field'

type JsonValueFieldProps = {
  label: string
  value: unknown
  /** Empty text is no value. */
  onValueChange: (value: unknown) => void
  hint?: ReactNode
  error?: ReactNode
}

/** Any value, as JSON. The value before stays until what is typed can be read. */
export function JsonValueField({ label, value, onValueChange, hint, error }: JsonValueFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (value === undefined ? '' : formatJson(value))
  const reading = readJsonText({ text, schema: z.unknown() })
  function handleChange(next: string) {
    setTyped(next)
    const read = readJsonText({ text: next, schema: z.unknown() })
    if (read.status !== 'wrong') onValueChange(read.status === 'read' ? read.value : undefined)
  }
  return (
    <JsonField
      label={label}
      text={text}
      onTextChange={handleChange}
      onFormat={reading.status === 'read' && typed !== null ? () => setTyped(null) : undefined}
      error={reading.status === 'wrong' ? reading.reason : error}
      hint={hint}
    />
  )
}
