'use client'

import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import { JsonValueField } from './json-value-field'
import { KeyValueField } from './key-value-field'
import { ListField } from './list-field'
import { NumberField } from './number-field'
import { ObjectField } from './object-field'
import type { ParamSpec } from './param-spec'
import { SwitchField } from './switch-field'
import { TextField } from './text-field'

type ParamControlProps = {
  spec: ParamSpec
  value: unknown
  /** `undefined` takes the parameter out. */
  onValueChange: (value: unknown) => void
  /** A finding about it. */
  error?: ReactNode
  /** What stands below the usual help. */
  note?: ReactNode
}

/** The control of one parameter, by its kind. A value of another kind than expected is shown as JSON, so that nothing is hidden. */
export function ParamControl({ spec, value, onValueChange, error, note }: ParamControlProps) {
  const hint = note ? (
    <>
      {spec.help} {note}
    </>
  ) : (
    spec.help
  )
  const field = { label: spec.name, hint, error, onValueChange }
  switch (spec.kind) {
    case 'text':
      if (!isText(value)) break
      return <TextField {...field} value={value} placeholder={spec.placeholder} />
    case 'number':
      if (!isNumber(value)) break
      return (
        <NumberField {...field} value={value} placeholder={spec.placeholder} problemOf={(next) => problemOfNumber({ spec, value: next })} />
      )
    case 'boolean':
      if (!isBoolean(value)) break
      return (
        <SwitchField
          {...field}
          checked={value ?? spec.isOnByDefault ?? false}
          onCheckedChange={(isOn) => onValueChange(isOn === spec.isOnByDefault || (!isOn && !spec.isOnByDefault) ? undefined : isOn)}
        />
      )
    case 'choice':
      if (!isText(value)) break
      return <ChoiceField {...field} value={value} choices={spec.choices} />
    case 'list':
      if (!isList(value)) break
      return <ListField {...field} value={value} isNumeric={spec.isNumeric} placeholder={spec.placeholder} />
    case 'map':
      if (!isObject(value)) break
      return <KeyValueField {...field} value={value} entryName={spec.entryName} />
    case 'object':
      if (!isObject(value)) break
      return (
        <ObjectField
          {...field}
          value={value}
          fields={spec.fields}
          start={spec.start ?? {}}
          renderPart={(part) => <ParamControl {...part} />}
        />
      )
    case 'json':
      break
  }
  return <JsonValueField {...field} value={value} />
}

function problemOfNumber({ spec, value }: { spec: Extract<ParamSpec, { kind: 'number' }>; value: number }): string | null {
  if (spec.isInteger && !Number.isInteger(value)) return 'It has to be a whole number.'
  if (spec.least !== undefined && value < spec.least) return `It can’t be less than ${spec.least}.`
  return spec.most !== undefined && value > spec.most ? `It can’t be more than ${spec.most}.` : null
}

const isText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string'
const isNumber = (value: unknown): value is number | undefined => value === undefined || typeof value === 'number'
const isBoolean = (value: unknown): value is boolean | undefined => value === undefined || typeof value === 'boolean'
const isList = (value: unknown): value is (string | number)[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every((entry) => typeof entry === 'string' || typeof entry === 'number'))
const isObject = (value: unknown): value is Record<string, unknown> | undefined =>
  value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
