import type { MouseEvent } from 'react'

/** A plain click selects; a modified one opens the address elsewhere, as links do. */
export function selectByClick(select: () => void) {
  return (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    select()
  }
}
