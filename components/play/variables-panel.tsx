'use client'

import { IconButton } from '@/components/ui/icon-button'
import { Textarea } from '@/components/ui/textarea'
import { Field } from '@/components/form/field'
import { removeVariable, setVariable } from '@/lib/play/edit-prompt'
import { findVariables } from '@/lib/portkey/template'
import { X } from 'lucide-react'
import { selectPrompt, usePlay, usePlayStore } from './play-store'

/** A value for each `{{variable}}` of the messages; the same for all columns. */
export function VariablesPanel() {
  const prompt = usePlay(selectPrompt)
  const used = findVariables(prompt.messages)
  const unused = Object.keys(prompt.variables).filter((name) => !used.includes(name))
  if (used.length + unused.length === 0)
    return (
      <p className="text-pretty text-muted">
        Write <code className="figures rounded-sm bg-sunken px-1">{'{{name}}'}</code> in a message, and a field for its value appears here.
      </p>
    )
  return (
    <div className="flex flex-col gap-3">
      {used.map((name) => (
        <VariableField key={name} name={name} value={prompt.variables[name]} isUsed />
      ))}
      {unused.map((name) => (
        <VariableField key={name} name={name} value={prompt.variables[name]} isUsed={false} />
      ))}
    </div>
  )
}

function VariableField({ name, value, isUsed }: { name: string; value: string | undefined; isUsed: boolean }) {
  const store = usePlayStore()
  const hint = isUsed ? value === undefined && 'No value yet. A run waits for one; an empty one counts.' : 'No message uses it.'
  return (
    <Field label={<code className="figures">{name}</code>} hint={hint}>
      {(control) => (
        <div className="flex items-start gap-1">
          <Textarea
            {...control}
            rows={1}
            value={value ?? ''}
            onChange={({ target }) => store.edit(setVariable({ name, value: target.value }), `variable:${name}`)}
            className="max-h-40"
          />
          {!isUsed && (
            <IconButton label={`Remove the variable ${name}`} onClick={() => store.edit(removeVariable({ name }))}>
              <X />
            </IconButton>
          )}
        </div>
      )}
    </Field>
  )
}
