'use client'

import { IconButton } from '@/components/ui/icon-button'
import { removeMessage } from '@/lib/play/edit-prompt'
import type { MessageRole } from '@/lib/portkey/prompt'
import { ArrowDown, ArrowUp, ImagePlus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { usePlayStore } from './play-store'
import { imageTypes } from './use-image-drop'

type MessageActionsProps = {
  index: number
  role: MessageRole
  isFirst: boolean
  isLast: boolean
  onStep: (by: -1 | 1) => void
  onFiles: (files: File[]) => void
}

/** What can be done with a message, for pointer and keyboard alike. */
export function MessageActions({ index, role, isFirst, isLast, onStep, onFiles }: MessageActionsProps) {
  const store = usePlayStore()
  const fileRef = useRef<HTMLInputElement>(null)
  const which = `message ${index + 1}`
  return (
    <div className="flex h-8 items-center">
      {role === 'user' && (
        <>
          <IconButton size="sm" label={`Add an image to ${which}`} onClick={() => fileRef.current?.click()}>
            <ImagePlus />
          </IconButton>
          <input
            ref={fileRef}
            type="file"
            accept={imageTypes.join(',')}
            multiple
            hidden
            aria-label={`Image files for ${which}`}
            onChange={({ target }) => {
              onFiles([...(target.files ?? [])])
              target.value = ''
            }}
          />
        </>
      )}
      <IconButton size="sm" label={`Move ${which} up`} disabled={isFirst} onClick={() => onStep(-1)} data-step="">
        <ArrowUp />
      </IconButton>
      <IconButton size="sm" label={`Move ${which} down`} disabled={isLast} onClick={() => onStep(1)} data-step="">
        <ArrowDown />
      </IconButton>
      <IconButton size="sm" label={`Remove ${which}`} onClick={() => store.edit(removeMessage({ index }))}>
        <Trash2 />
      </IconButton>
    </div>
  )
}
