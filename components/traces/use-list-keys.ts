'use client'

import { useEffect, useEffectEvent } from 'react'

const typing = 'input, textarea, select, [contenteditable="true"], [role="menu"], dialog'

/** j and k go on and back, unless somebody is typing. */
export function useListKeys(onMove: (step: 1 | -1) => void): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest(typing)) return
    if (event.key === 'j') onMove(1)
    if (event.key === 'k') onMove(-1)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
