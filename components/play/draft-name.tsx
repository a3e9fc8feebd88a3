'use client'

import { Badge } from '@/components/ui/badge'
import type { KeyboardEvent } from 'react'
import { DraftKeeping } from './draft-keeping'
import { usePlay, usePlayStore } from './play-store'
import { useSave } from './use-save'
import { useSaved, type Saved } from './use-saved'

/** The name of what is open, and whether it is saved. */
export function DraftName() {
  const store = usePlayStore()
  const name = usePlay((state) => state.name)
  const saved = useSaved()
  const { rename } = useSave()

  /** A saved configuration is renamed when its name is left; a draft with each letter. */
  function handleBlur() {
    if (!('name' in saved)) return
    if (name.trim() === '') store.apply({ type: 'rename', name: saved.name })
    else if (name.trim() !== saved.name) void rename(name.trim())
  }
  function handleKey({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) {
    if (key === 'Enter') currentTarget.blur()
  }
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <input
        aria-label="Name"
        placeholder="Untitled"
        value={name}
        maxLength={120}
        onChange={({ target }) => store.apply({ type: 'rename', name: target.value })}
        onBlur={handleBlur}
        onKeyDown={handleKey}
        className="h-8 max-w-80 min-w-16 truncate rounded-sm border border-transparent bg-transparent px-1.5 text-base font-medium field-sizing-content hover:border-line-strong focus:border-line-strong pointer-coarse:text-lg"
      />
      <span className="flex min-w-0 items-center gap-2 max-sm:hidden">
        <SavedBadge saved={saved} />
        <DraftKeeping />
      </span>
    </div>
  )
}

function SavedBadge({ saved }: { saved: Saved }) {
  switch (saved.status) {
    case 'never':
      return <Badge title="Not saved in the library yet">draft</Badge>
    case 'loading':
      return null
    case 'gone':
      return (
        <Badge tone="warning" title="The configuration that this came from was deleted. Save it under a name to have it back.">
          no longer saved
        </Badge>
      )
    case 'same':
      return (
        <Badge tone="success" title="This is what is saved">
          saved · v{saved.version}
        </Badge>
      )
    case 'changed':
      return (
        <Badge tone="info" title={`Version ${saved.version} is saved; what is here has changed since`}>
          changed since v{saved.version}
        </Badge>
      )
  }
}
