'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from './icon-button'
import { toast } from './toaster'

type CopyButtonProps = {
  /** The text, or what makes it when it is asked for. */
  text: string | (() => string)
  /** What it does, such as "Copy answer". */
  label: string
  size?: 'sm' | 'md'
  className?: string
}

const confirmationMs = 1500

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, size = 'sm', className }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), confirmationMs)
    return () => clearTimeout(timer)
  }, [isCopied])

  async function handleClick() {
    const hasCopied = await copyText(typeof text === 'string' ? text : text())
    if (hasCopied) setIsCopied(true)
    else toast.error('The browser did not let the page copy. Select the text and copy it by hand.')
  }

  return (
    <>
      <IconButton label={isCopied ? 'Copied' : label} size={size} className={className} onClick={() => void handleClick()}>
        {isCopied ? <Check className="text-success" /> : <Copy />}
      </IconButton>
      <output className="sr-only">{isCopied && 'Copied'}</output>
    </>
  )
}

/** False when the browser refuses. Pages on plain http under another name than localhost have no clipboard API. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true })
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  const hasCopied = document.execCommand('copy')
  area.remove()
  return hasCopied
}
