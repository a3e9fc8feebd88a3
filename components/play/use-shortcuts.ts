'use client'

import { isPressed, isTypable, showShortcut, type Shortcut } from '@/lib/play/shortcut'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

type Bound = { shortcut: Shortcut | null; isDisabled: boolean; run: () => void }

/** Makes shortcuts work on the whole page. A letter does nothing while somebody types, and nothing works behind a dialog. */
export function useShortcuts(bound: Bound[]): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return
    const isTyping = isTextField(event.target)
    const found = bound.find(({ shortcut, isDisabled }) => shortcut !== null && !isDisabled && isPressed({ shortcut, pressed: event }))
    if (!found?.shortcut || (isTyping && isTypable(found.shortcut))) return
    if (isTyping && isOwnUndo({ event, target: event.target })) return
    event.preventDefault()
    found.run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

/** A shortcut as this system writes it. */
export function useShortcutText(): (shortcut: Shortcut) => string {
  const isMac = useSyncExternalStore(subscribeToNothing, isMacSystem, () => true)
  return (shortcut) => showShortcut({ shortcut, isMac })
}

const textInputs = ['text', 'search', 'url', 'email', 'number', 'password', 'tel']

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return textInputs.includes(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** Fields outside of what is composed (a search, a name) keep the browser's own undo. */
function isOwnUndo({ event, target }: { event: KeyboardEvent; target: EventTarget | null }): boolean {
  return event.key.toLowerCase() === 'z' && target instanceof Element && target.closest('[data-composition]') === null
}

const isMacSystem = () => /mac|iphone|ipad/i.test(navigator.platform)
const subscribeToNothing = () => () => undefined
