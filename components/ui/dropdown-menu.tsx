'use client'

import { cn } from '@/lib/cn'
import { Check } from 'lucide-react'
import type { ComponentProps, KeyboardEvent, ReactElement, ReactNode } from 'react'
import { Kbd } from './kbd'
import { Popover, PopoverContent, PopoverTrigger, usePopover } from './popover'

export const Menu = Popover

/** Makes its child, a Button or IconButton, open and close the menu. */
export function MenuTrigger({ children, ...props }: ComponentProps<typeof PopoverTrigger> & { children: ReactElement }) {
  return (
    <PopoverTrigger hasPopup="menu" {...props}>
      {children}
    </PopoverTrigger>
  )
}

/** The items. Arrow keys, Home, End and first letters move between them. */
export function MenuContent({ className, ...props }: ComponentProps<typeof PopoverContent>) {
  return <PopoverContent role="menu" onKeyDown={moveFocus} className={cn('flex min-w-44 flex-col p-1', className)} {...props} />
}

type MenuItemProps = {
  children: ReactNode
  onSelect: () => void
  icon?: ReactNode
  shortcut?: ReactNode
  tone?: 'normal' | 'danger'
  isDisabled?: boolean
  /** Given where the items are alternatives: whether this one is chosen. */
  isChecked?: boolean
}

/** One thing to do. The menu closes before it is done. */
export function MenuItem({ children, onSelect, icon, shortcut, tone = 'normal', isDisabled = false, isChecked }: MenuItemProps) {
  const { close } = usePopover()
  return (
    <button
      type="button"
      role={isChecked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={isChecked}
      tabIndex={-1}
      disabled={isDisabled}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        close()
        onSelect()
      }}
      className={cn(
        'flex h-7 w-full shrink-0 items-center gap-2 rounded-sm px-2 text-left text-base whitespace-nowrap outline-none focus:bg-hover disabled:opacity-50 pointer-coarse:h-10 [&_svg]:size-3.5 [&_svg]:shrink-0 [&_svg]:text-faint',
        tone === 'danger' && 'text-danger [&_svg]:text-danger',
      )}
    >
      {icon}
      <span className="flex-1 truncate">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
      {isChecked && <Check aria-hidden />}
    </button>
  )
}

export function MenuSeparator() {
  return <hr className="-mx-1 my-1 shrink-0" />
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')]
  const current = items.findIndex((item) => item === document.activeElement)
  const next = nextIndex({ key: event.key, current, labels: items.map((item) => item.textContent.toLowerCase()) })
  if (next === null) return
  event.preventDefault()
  items[next]?.focus()
}

function nextIndex({ key, current, labels }: { key: string; current: number; labels: string[] }): number | null {
  const { length } = labels
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % length
    case 'ArrowUp':
      return (Math.max(current, 0) + length - 1) % length
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return key.length === 1 && key !== ' ' ? indexByLetter({ letter: key.toLowerCase(), current, labels }) : null
  }
}

function indexByLetter({ letter, current, labels }: { letter: string; current: number; labels: string[] }): number | null {
  const after = labels.findIndex((label, index) => index > current && label.startsWith(letter))
  const found = after >= 0 ? after : labels.findIndex((label) => label.startsWith(letter))
  return found >= 0 ? found : null
}
