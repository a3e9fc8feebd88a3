'use client'

import { toast } from '@/components/ui/toast'
import { addImages } from '@/lib/play/edit-prompt'
import { formatBytes } from '@/lib/format'
import type { DragEvent } from 'react'
import { usePlayStore } from './play-store'

/** What the providers take. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']
/** Anthropic's limit is the lowest: 5 MB per image. */
const maxImageBytes = 5_000_000

/** Takes image files into a message, as data URLs. */
export function useImageDrop({ index, isImageRole }: { index: number; isImageRole: boolean }) {
  const store = usePlayStore()

  function addFiles(files: File[]) {
    const images = isImageRole ? files.filter(({ type }) => imageTypes.includes(type)) : []
    if (images.length < files.length) toast.error('Only PNG, JPEG, WebP and GIF images can be added, and only to user messages.')
    const small = images.filter(({ size }) => size <= maxImageBytes)
    const [tooLarge] = images.filter(({ size }) => size > maxImageBytes)
    if (tooLarge)
      toast.error(`${tooLarge.name} has ${formatBytes(tooLarge.size)}. Providers take images up to ${formatBytes(maxImageBytes)}.`)
    if (small.length > 0) void readAll(small)
  }
  async function readAll(files: File[]) {
    store.edit(addImages({ index, urls: await Promise.all(files.map(toDataUrl)) }))
  }

  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  const dropProps = {
    onDragOver: (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      addFiles([...event.dataTransfer.files])
    },
  }
  return { addFiles, dropProps }
}

function toDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text')))
    reader.onerror = () => reject(reader.error ?? new Error('not readable'))
    reader.readAsDataURL(file)
  })
}
