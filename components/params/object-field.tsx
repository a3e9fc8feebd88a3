'use client'

import type { ObjectPart } from '@/lib/portkey/parameter'
import { Fragment, type ReactNode } from 'react'
import { SwitchField } from './switch-field'

type ObjectFieldProps = {
  label: string
  value: Record<string, unknown> | undefined
  onValueChange: (value: Record<string, unknown> | undefined) => void
  fields: readonly ObjectPart[]
  /** What it holds when it is switched on. */
  start: Record<string, unknown>
  /** The control of one part; given, since a part can be an object again. */
  renderPart: (part: { parameter: ObjectPart; value: unknown; onValueChange: (value: unknown) => void }) => ReactNode
  hint?: ReactNode
  error?: ReactNode
}

/** An object that is there or not, and its parts. Parts that have no control stay as they are. */
export function ObjectField({ label, value, onValueChange, fields, start, renderPart, hint, error }: ObjectFieldProps) {
  const others = Object.keys(value ?? {}).filter((name) => fields.every((field) => field.name !== name))
  function setPart({ name, part }: { name: string; part: unknown }) {
    const next = { ...value, [name]: part }
    if (part === undefined) Reflect.deleteProperty(next, name)
    onValueChange(next)
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      <SwitchField
        label={label}
        checked={value !== undefined}
        onCheckedChange={(isThere) => onValueChange(isThere ? start : undefined)}
        hint={hint}
      />
      {error && <p className="text-sm text-danger">{error}</p>}
      {value && (
        <div className="flex flex-col gap-3 border-l pl-3">
          {fields.map((field) => (
            <Fragment key={field.name}>
              {renderPart({ parameter: field, value: value[field.name], onValueChange: (part) => setPart({ name: field.name, part }) })}
            </Fragment>
          ))}
          {others.length > 0 && <p className="text-sm text-faint">Also set, and kept as it is: {others.join(', ')}</p>}
        </div>
      )}
    </fieldset>
  )
}
