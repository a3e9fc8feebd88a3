'use client'

import { useEffect, useEffectEvent } from 'react'

type Layer = {
  isOpen: boolean
  /** What belongs to the layer; a press elsewhere dismisses it. Absent: only Escape does. */
  isInside?: (target: Node) => boolean
  onDismiss: (reason: 'escape' | 'press') => void
}

/** Open layers, innermost last: Escape and a press outside reach only the innermost, and nothing behind it. */
const openLayers: object[] = []

/** Dismisses a popover, menu or dialog as one expects. */
export function useLayer({ isOpen, isInside, onDismiss }: Layer): void {
  const handleKey = useEffectEvent((event: KeyboardEvent, layer: object) => {
    if (event.key !== 'Escape' || event.isComposing || openLayers.at(-1) !== layer) return
    // The browser would close the dialog around it, and the page would take the key as its own.
    event.preventDefault()
    event.stopPropagation()
    onDismiss('escape')
  })
  const handlePress = useEffectEvent((event: PointerEvent, layer: object) => {
    const isOutside = event.target instanceof Node && isInside?.(event.target) === false
    if (isOutside && openLayers.at(-1) === layer) onDismiss('press')
  })
  useEffect(() => {
    if (!isOpen) return
    const layer = {}
    openLayers.push(layer)
    const onKey = (event: KeyboardEvent) => handleKey(event, layer)
    const onPress = (event: PointerEvent) => handlePress(event, layer)
    document.addEventListener('keydown', onKey, { capture: true })
    document.addEventListener('pointerdown', onPress, { capture: true })
    return () => {
      openLayers.splice(openLayers.indexOf(layer), 1)
      document.removeEventListener('keydown', onKey, { capture: true })
      document.removeEventListener('pointerdown', onPress, { capture: true })
    }
  }, [isOpen])
}

/** Puts the focus into a layer that has just opened: on what is marked `data-autofocus`, else on the first control, else on itself. */
export function focusInto(layer: HTMLElement): void {
  const target = layer.querySelector<HTMLElement>('[data-autofocus]') ?? layer.querySelector<HTMLElement>(focusable) ?? layer
  target.focus({ preventScroll: true })
}

export const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])'
