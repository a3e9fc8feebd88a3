'use client'

import { IconButton } from '@/components/ui/icon-button'
import { imagesOf, removeImage } from '@/lib/play/edit-prompt'
import type { Message } from '@/lib/portkey/prompt'
import { X } from 'lucide-react'
import { usePlayStore } from './play-store'

/** The images of a message, small. One from elsewhere on the web is named and not loaded. */
export function MessageImages({ message, index }: { message: Message; index: number }) {
  const store = usePlayStore()
  const urls = imagesOf(message)
  if (urls.length === 0) return null
  return (
    <ul aria-label={`Images of message ${index + 1}`} className="flex flex-wrap gap-2">
      {urls.map((url, image) => (
        <li key={`${image}-${url.length}`} className="relative rounded-sm border bg-sunken">
          {url.startsWith('data:') ? (
            // A data URL is already here: nothing to optimise.
            // oxlint-disable-next-line nextjs/no-img-element
            <img src={url} alt={`Attachment ${image + 1}`} className="h-16 max-w-32 object-contain" />
          ) : (
            <span className="flex h-16 max-w-48 items-center px-2 pr-7 text-sm break-all text-muted">{url}</span>
          )}
          <IconButton
            size="sm"
            label={`Remove image ${image + 1}`}
            onClick={() => store.edit(removeImage({ index, image }))}
            className="absolute top-0.5 right-0.5 bg-raised"
          >
            <X />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
