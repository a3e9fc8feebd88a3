'use client'

import { JsonValueField } from '@/components/params/json-value-field'
import { ParameterList } from '@/components/params/parameter-list'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { droppedOptions } from '@/lib/portkey/dropped-options'
import { setOption } from '@/lib/play/edit-columns'
import type { Parameter } from '@/lib/portkey/parameter'
import { parseModelString } from '@/lib/portkey/model-string'
import { modelOptionParameters } from '@/lib/portkey/params'
import { findProvider } from '@/lib/portkey/providers'
import type { Column } from '@/lib/runs/run-input'
import { useState } from 'react'
import { usePlayStore } from './play-store'

/** What goes into the body beside the prompt. */
export function OptionsForm({ column: { id, options, model } }: { column: Column }) {
  const store = usePlayStore()
  const set = ({ name, value }: { name: string; value: unknown }) => store.edit(setOption({ id, name, value }), `option:${id}:${name}`)
  const others = Object.keys(options).filter((name) => modelOptionParameters.every((parameter) => parameter.name !== name))
  const provider = findProvider(parseModelString(model).provider)
  const noteOf = ({ name }: Parameter) => provider && droppedOptions(provider.id).includes(name) && <Dropped providerName={provider.name} />
  return (
    <div className="flex flex-col gap-3">
      <ParameterList
        parameters={modelOptionParameters}
        values={options}
        onValueChange={({ parameter: { name }, value }) => set({ name, value })}
        noteOf={noteOf}
      />
      {others.map((name) => (
        <JsonValueField key={name} label={name} value={options[name]} onValueChange={(value) => set({ name, value })} />
      ))}
      <OtherOption onAdd={(name) => set({ name, value: null })} />
    </div>
  )
}

const Dropped = ({ providerName }: { providerName: string }) => (
  <span className="text-warning">{providerName} never sees it: the gateway drops it on the way.</span>
)

/** Providers have options that no list knows. */
function OtherOption({ onAdd }: { onAdd: (name: string) => void }) {
  const [name, setName] = useState('')
  const isName = /^[a-z][\w.]*$/i.test(name)
  function handleAdd() {
    if (!isName) return
    onAdd(name)
    setName('')
  }
  return (
    <div className="flex items-center gap-1 border-t pt-3">
      <Input
        aria-label="Name of another option"
        placeholder="another option of the provider"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && handleAdd()}
        className="figures"
      />
      <Button disabled={!isName} onClick={handleAdd}>
        Add
      </Button>
    </div>
  )
}
