'use client'

import { portkeyParamsSchema, type PortkeyParams } from '@/lib/portkey/params'
import { Fragment, useState } from 'react'
import { ParamControl } from './param-control'
import { portkeyParamSpecs } from './portkey-param-specs'
import { SecretField } from './secret-field'

type ParamsFormProps = {
  params: PortkeyParams
  onParamChange: (change: { name: keyof PortkeyParams; value: unknown }) => void
  /** Typed for this session; not a part of `params`. */
  apiKey: string
  onApiKeyChange: (apiKey: string) => void
  /** Findings, by the parameter that they are about. */
  findings: Partial<Record<keyof PortkeyParams, string>>
  /** Parameters that the columns have differently, in a form for all of them. */
  differing?: ReadonlySet<string>
}

/** Langroid's twelve fields. */
export function ParamsForm({ params, onParamChange, apiKey, onApiKeyChange, findings, differing = new Set() }: ParamsFormProps) {
  const [problems, setProblems] = useState<Record<string, string>>({})
  /** Only JSON typed by hand can be something that the parameter can't be. */
  function handleChange({ name, value }: { name: keyof PortkeyParams; value: unknown }) {
    const parsed = portkeyParamsSchema.shape[name].safeParse(value)
    const [issue] = parsed.error?.issues ?? []
    setProblems({ ...problems, [name]: issue ? `${issue.path.join('.')} ${issue.message}`.trim() : '' })
    if (parsed.success) onParamChange({ name, value })
  }
  return (
    <div className="flex flex-col gap-4">
      {portkeyParamSpecs.map((spec, index) => (
        <Fragment key={spec.name}>
          {spec.group !== portkeyParamSpecs[index - 1]?.group && (
            <h3 className="border-b pb-1 text-sm font-semibold text-muted not-first:pt-2">{spec.group}</h3>
          )}
          {spec.group === 'Connection' && portkeyParamSpecs[index - 1]?.group !== 'Connection' && (
            <SecretField
              label="api_key"
              value={apiKey}
              onValueChange={onApiKeyChange}
              placeholder="PORTKEY_API_KEY of the server"
              hint="Portkey’s own key. The embedded gateway needs none."
            />
          )}
          <ParamControl
            spec={spec}
            value={params[spec.name]}
            onValueChange={(value) => handleChange({ name: spec.name, value })}
            error={problems[spec.name] || findings[spec.name]}
            note={differing.has(spec.name) && 'The columns have it differently; a change here sets it for all.'}
          />
        </Fragment>
      ))}
    </div>
  )
}
