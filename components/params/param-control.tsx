'use client'

import type { ObjectPart } from '@/lib/portkey/parameter'
import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import { JsonValueField } from './json-value-field'
import { KeyValueField } from './key-value-field'
import { ListField } from './list-field'
import { NumberField } from './number-field'
import { ObjectField } from './object-field'
import { SwitchField } from './switch-field'
import { TextField } from './text-field'

type ParamControlProps = {
  parameter: ObjectPart
  value: unknown
  /** `undefined` takes the parameter out. */
  onValueChange: (value: unknown) => void
  /** A finding about it. */
  error?: ReactNode
  /** What stands below the usual help. */
  note?: ReactNode
}

/** The control of one parameter, by its kind. A value of another kind than expected is shown as JSON, so that nothing is hidden. */
export function ParamControl({ parameter, value, onValueChange, error, note }: ParamControlProps) {
  const hint = note ? (
    <>
      {parameter.help} {note}
    </>
  ) : (
    parameter.help
  )
  const field = { label: parameter.name, hint, error, onValueChange }
  switch (parameter.kind) {
    case 'text':
      if (!isText(value)) break
      return <TextField {...field} value={value} placeholder={parameter.placeholder} />
    case 'number':
      if (!isNumber(value)) break
      return (
        <NumberField
          {...field}
          value={value}
          placeholder={parameter.placeholder}
          problemOf={(next) => problemOfNumber({ parameter, value: next })}
        />
      )
    case 'boolean':
      if (!isBoolean(value)) break
      return (
        <SwitchField
          {...field}
          checked={value ?? parameter.isOnByDefault ?? false}
          onCheckedChange={(isOn) =>
            onValueChange(isOn === parameter.isOnByDefault || (!isOn && !parameter.isOnByDefault) ? undefined : isOn)
          }
        />
      )
    case 'choice':
      if (!isText(value)) break
      return <ChoiceField {...field} value={value} choices={parameter.choices} />
    case 'list':
      if (!isList(value)) break
      return (
        <ListField
          {...field}
          value={typeof value === 'string' ? [value] : value}
          isNumeric={parameter.isNumeric}
          placeholder={parameter.placeholder}
        />
      )
    case 'map':
      if (!isObject(value)) break
      return <KeyValueField {...field} value={value} entryName={parameter.entryName} />
    case 'object':
      if (!isObject(value)) break
      return (
        <ObjectField
          {...field}
          value={value}
          fields={parameter.fields}
          start={parameter.start ?? {}}
          renderPart={(part) => <ParamControl {...part} />}
        />
      )
    case 'secret': // typed for a session alone, so it has a field of its own
    case 'json':
      break
  }
  return <JsonValueField {...field} value={value} />
}

function problemOfNumber({ parameter, value }: { parameter: Extract<ObjectPart, { kind: 'number' }>; value: number }): string | null {
  if (parameter.isInteger && !Number.isInteger(value)) return 'It has to be a whole number.'
  if (parameter.least !== undefined && value < parameter.least) return `It can’t be less than ${parameter.least}.`
  return parameter.most !== undefined && value > parameter.most ? `It can’t be more than ${parameter.most}.` : null
}

const isText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string'
const isNumber = (value: unknown): value is number | undefined => value === undefined || typeof value === 'number'
const isBoolean = (value: unknown): value is boolean | undefined => value === undefined || typeof value === 'boolean'
const isList = (value: unknown): value is string | (string | number)[] | undefined =>
  value === undefined ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number'))
const isObject = (value: unknown): value is Record<string, unknown> | undefined =>
  value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
