'use client'

import { usePopover } from '@/components/ui/popover'
import { compose } from '@/lib/play/composition'
import type { Example } from '@/lib/play/example-content'
import { examples } from '@/lib/play/examples'
import { useEffect, useRef } from 'react'
import { newDraftId } from './draft-url'
import { usePlayStore, type PlayStore } from './play-store'

/** An example becomes a draft of its own; going back returns to the one before. */
export function openExample({ store, example }: { store: PlayStore; example: Example }) {
  store.open({ draftId: newDraftId(), name: example.name, configurationId: null, composition: compose(example.content) })
}

/** The items of the menu of examples. */
export function ExamplesList() {
  const store = usePlayStore()
  const { close } = usePopover()
  const firstRef = useRef<HTMLButtonElement>(null)
  useEffect(() => firstRef.current?.focus({ preventScroll: true }), [])
  return examples.map((example, index) => (
    <button
      key={example.id}
      ref={index === 0 ? firstRef : null}
      type="button"
      role="menuitem"
      tabIndex={-1}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        close()
        openExample({ store, example })
      }}
      className="flex w-full shrink-0 flex-col gap-0.5 rounded-sm px-2 py-1.5 text-left outline-none focus:bg-hover"
    >
      <span className="font-medium">{example.name}</span>
      <span className="text-sm text-pretty text-muted">{example.description}</span>
    </button>
  ))
}
