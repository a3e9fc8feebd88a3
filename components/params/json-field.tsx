'use client'

import { Field } from '@/components/form/field'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'

const JsonEditor = dynamic(() => import('./json-editor').then((module) => module.JsonEditor), {
  ssr: false,
  loading: () => <LoadingEditor />,
})

type JsonFieldProps = {
  label: string
  text: string
  onTextChange: (text: string) => void
  /** Writes the text anew, indented; absent while it can't be read. */
  onFormat?: (() => void) | undefined
  error?: ReactNode
  hint?: ReactNode
  placeholder?: string
}

/** JSON typed as text. Whatever is typed stays, readable or not; what is wrong is said below. */
export function JsonField({ label, text, onTextChange, onFormat, error, hint, placeholder = '' }: JsonFieldProps) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <>
          <JsonEditor control={control} label={label} text={text} onTextChange={onTextChange} hint={placeholder} />
          <div className="flex h-7 items-center justify-end">
            <Button variant="ghost" size="sm" onClick={onFormat} disabled={!onFormat} aria-label={`Format ${label}`}>
              Format
            </Button>
          </div>
        </>
      )}
    </Field>
  )
}

/** Of the editor's own height, so that nothing moves when it comes. */
const LoadingEditor = () => <Textarea aria-label="The editor is loading" disabled className="min-h-24" />
