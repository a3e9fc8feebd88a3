'use client'

import { buttonClass } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import { cn } from '@/lib/cn'
import { importConfigurationMutation } from '@/lib/configurations/queries'
import { useMutation } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useState, type ChangeEvent, type DragEvent, type ReactNode } from 'react'

/** Chooses files to take in. */
export function ImportButton() {
  const importFiles = useImport()
  function handleChange({ target }: ChangeEvent<HTMLInputElement>) {
    void importFiles([...(target.files ?? [])])
    target.value = ''
  }
  return (
    <label
      className={cn(
        buttonClass(),
        'relative has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent',
      )}
    >
      <Upload aria-hidden />
      Import
      <input
        type="file"
        accept="application/json,.json"
        multiple
        aria-label="Import files"
        onChange={handleChange}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  )
}

/** A page on which files can be dropped. */
export function FileDrop({ children }: { children: ReactNode }) {
  const importFiles = useImport()
  const [isOver, setOver] = useState(false)
  function handleDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void importFiles([...event.dataTransfer.files])
  }
  return (
    // Dropping is a second way; the button is there for everybody.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={handleDrop}
      className={cn('flex flex-1 flex-col', isOver && 'bg-accent-soft outline-2 -outline-offset-4 outline-accent outline-dashed')}
    >
      {children}
    </div>
  )
}

function useImport(): (files: File[]) => Promise<void> {
  const { mutateAsync } = useMutation(importConfigurationMutation())
  return async (files) => {
    for (const file of files) {
      try {
        const { items } = await mutateAsync(await readJson(file))
        toast.success(`Imported ${items.map(({ name }) => `“${name}”`).join(', ')}`)
      } catch (error) {
        toast.error(`${file.name} was not imported`, { description: error instanceof Error ? error.message : undefined })
      }
    }
  }
}

async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch (cause) {
    throw new Error('It is not a JSON file. Choose one that was exported from a Portkey Playground.', { cause })
  }
}
