'use client'

import { portkeyParameters, type PortkeyParams } from '@/lib/portkey/params'
import { ParameterList } from './parameter-list'
import { SecretField } from './secret-field'

type ParamsFormProps = {
  params: PortkeyParams
  onParamChange: (change: { name: keyof PortkeyParams; value: unknown }) => void
  /** Where it goes, for what that gateway makes of each parameter; null when the columns go to several. */
  connection: 'embedded' | 'hosted' | 'custom' | null
  /** Typed for this session; not a part of `params`. */
  apiKey: string
  onApiKeyChange: (apiKey: string) => void
  /** Findings, by the parameter that they are about. */
  findings: Partial<Record<keyof PortkeyParams, string>>
  /** Parameters that the columns have differently, in a form for all of them. */
  differing?: ReadonlySet<string>
}

/** Langroid's twelve fields. */
export function ParamsForm({
  params,
  onParamChange,
  connection,
  apiKey,
  onApiKeyChange,
  findings,
  differing = new Set(),
}: ParamsFormProps) {
  return (
    <div className="flex flex-col gap-4">
      <ParameterList
        parameters={portkeyParameters}
        values={params}
        onValueChange={({ parameter: { name }, value }) => onParamChange({ name, value })}
        errorOf={({ name }) => findings[name]}
        noteOf={({ name, readAs }) => (
          <>
            {connection && readAs?.[connection] && `On this connection: ${readAs[connection]}.`}
            {differing.has(name) && ' The columns have it differently; a change here sets it for all.'}
          </>
        )}
        renderOwn={({ name, kind, help, ...parameter }) =>
          kind === 'secret' && (
            <SecretField
              label={name}
              value={apiKey}
              onValueChange={onApiKeyChange}
              placeholder={'placeholder' in parameter ? parameter.placeholder : undefined}
              hint={help}
            />
          )
        }
      />
    </div>
  )
}
