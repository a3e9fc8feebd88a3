'use client'

import { ParamControl } from '@/components/params/param-control'
import { JsonValueField } from '@/components/params/json-value-field'
import { modelOptionSpecs } from '@/components/params/model-option-specs'
import { Button } from '@/components/ui/button'
import { setOption } from '@/lib/play/edit-columns'
import type { Column } from '@/lib/runs/run-input'
import { useState } from 'react'
import { usePlayStore } from './play-store'

/** What goes into the body beside the prompt. */
export function OptionsForm({ column: { id, options } }: { column: Column }) {
  const store = usePlayStore()
  const set = (name: string, value: unknown) => store.edit(setOption({ id, name, value }), `option:${id}:${name}`)
  const others = Object.keys(options).filter((name) => modelOptionSpecs.every((spec) => spec.name !== name))
  return (
    <div className="flex flex-col gap-3">
      {modelOptionSpecs.map((spec) => (
        <ParamControl key={spec.name} spec={spec} value={options[spec.name]} onValueChange={(value) => set(spec.name, value)} />
      ))}
      {others.map((name) => (
        <JsonValueField key={name} label={name} value={options[name]} onValueChange={(value) => set(name, value)} />
      ))}
      <OtherOption onAdd={(name) => set(name, null)} />
    </div>
  )
}

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
      <input
        aria-label="Name of another option"
        placeholder="another option of the provider"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && handleAdd()}
        className="figures h-8 min-w-0 flex-1 rounded-sm border border-line-strong bg-surface px-2 text-base"
      />
      <Button disabled={!isName} onClick={handleAdd}>
        Add
      </Button>
    </div>
  )
}
