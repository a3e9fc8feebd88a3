'use client'

import type { Parameter } from '@/lib/portkey/parameter'
import { Fragment, useState, type ReactNode } from 'react'
import { ParamControl } from './param-control'

type ParameterListProps<Row extends Parameter> = {
  parameters: readonly Row[]
  values: Record<string, unknown>
  /** Called with what the parameter's schema takes; `undefined` takes it out. */
  onValueChange: (change: { parameter: Row; value: unknown }) => void
  /** What stands below the usual help. */
  noteOf: (parameter: Row) => ReactNode
  errorOf?: (parameter: Row) => ReactNode
  /** Takes the place of the control where it gives one. */
  renderOwn?: (parameter: Row) => ReactNode
}

/** The controls of a table's parameters, under the names of their groups. */
export function ParameterList<Row extends Parameter>(props: ParameterListProps<Row>) {
  const { parameters, values, onValueChange, noteOf, errorOf, renderOwn } = props
  const [problems, setProblems] = useState<Record<string, string>>({})
  /** What can't be taken stays in its control, with the reason; the value before it stays. */
  function handleChange({ parameter, value }: { parameter: Row; value: unknown }) {
    const parsed = parameter.schema.optional().safeParse(value)
    const [issue] = parsed.error?.issues ?? []
    setProblems({ ...problems, [parameter.name]: issue ? `${issue.path.map(String).join('.')} ${issue.message}`.trim() : '' })
    if (parsed.success) onValueChange({ parameter, value })
  }
  return parameters.map((parameter, index) => (
    <Fragment key={parameter.name}>
      {parameter.group && parameter.group !== parameters[index - 1]?.group && (
        <h3 className="border-b pb-1 text-sm font-semibold text-muted not-first:pt-2">{parameter.group}</h3>
      )}
      {renderOwn?.(parameter) || (
        <ParamControl
          parameter={parameter}
          value={values[parameter.name]}
          onValueChange={(value) => handleChange({ parameter, value })}
          error={problems[parameter.name] || errorOf?.(parameter)}
          note={noteOf(parameter)}
        />
      )}
    </Fragment>
  ))
}
