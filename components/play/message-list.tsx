'use client'

import { Button } from '@/components/ui/button'
import { addMessage, moveMessage } from '@/lib/play/edit-prompt'
import type { MessageRole } from '@/lib/portkey/prompt'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { MessageEditor } from './message-editor'
import { selectPrompt, usePlay, usePlayStore } from './play-store'
import { useDragOrder } from './use-drag-order'

/** The messages of the prompt, in order. */
export function MessageList() {
  const store = usePlayStore()
  const { messages } = usePlay(selectPrompt)
  const listRef = useRef<HTMLOListElement>(null)
  const move = (places: { from: number; to: number }) => store.edit(moveMessage(places))
  const drag = useDragOrder(move)

  /** The focus goes with the message. */
  function handleStep({ index, by }: { index: number; by: -1 | 1 }) {
    move({ from: index, to: index + by })
    const buttons = listRef.current?.children[index + by]?.querySelectorAll<HTMLButtonElement>('[data-step]')
    const [first, second] = by < 0 ? [...(buttons ?? [])] : [...(buttons ?? [])].toReversed()
    requestAnimationFrame(() => (first?.disabled ? second : first)?.focus())
  }
  function handleAdd(role: MessageRole) {
    store.edit(addMessage({ role }))
    requestAnimationFrame(() => {
      const entries = listRef.current?.children
      entries?.[role === 'system' ? 0 : entries.length - 1]?.querySelector('textarea')?.focus()
    })
  }

  return (
    <div className="flex flex-col gap-2">
      <ol ref={listRef} aria-label="Messages" className="flex flex-col gap-2">
        {messages.map((message, index) => (
          <MessageEditor
            // A message has no name of its own: its place is what it is known by.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            message={message}
            index={index}
            isFirst={index === 0}
            isLast={index === messages.length - 1}
            onStep={(by) => handleStep({ index, by })}
            handleProps={drag.handle(index)}
            entryProps={drag.entry(index)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-1">
        {messages.every(({ role }) => role !== 'system' && role !== 'developer') && (
          <AddButton onClick={() => handleAdd('system')}>System</AddButton>
        )}
        <AddButton onClick={() => handleAdd('user')}>User</AddButton>
        <AddButton onClick={() => handleAdd('assistant')}>Assistant</AddButton>
      </div>
    </div>
  )
}

function AddButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button variant="ghost" size="sm" onClick={onClick}>
      <Plus aria-hidden />
      <span>
        <span className="sr-only">Add a message: </span>
        {children}
      </span>
    </Button>
  )
}
