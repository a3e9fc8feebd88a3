'use client'

import { cn } from '@/lib/cn'
import { createContext, use, useId, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react'

type TabsState = { id: string; value: string; onValueChange: (value: string) => void }
type TabsProps = { value: string; onValueChange: (value: string) => void; children: ReactNode }

const TabsContext = createContext<TabsState | null>(null)

/** Views of one thing, one at a time. The state belongs to whoever shows them. */
export function Tabs({ value, onValueChange, children }: TabsProps) {
  const id = useId()
  return <TabsContext value={{ id, value, onValueChange }}>{children}</TabsContext>
}

/** The tabs; arrow keys, Home and End move between them. */
export function TabList({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={moveTab}
      className={cn('flex gap-4 overflow-x-auto border-b', className)}
    >
      {children}
    </div>
  )
}

export function Tab({ value, children }: { value: string; children: ReactNode }) {
  const tabs = useTabs()
  const isSelected = value === tabs.value
  return (
    <button
      type="button"
      role="tab"
      id={`${tabs.id}tab-${value}`}
      aria-selected={isSelected}
      aria-controls={isSelected ? `${tabs.id}panel-${value}` : undefined}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => tabs.onValueChange(value)}
      className="-mb-px inline-flex h-8 items-center gap-1.5 border-b-2 border-transparent text-base font-medium whitespace-nowrap text-muted transition-colors -outline-offset-2 hover:text-ink aria-selected:border-accent aria-selected:text-ink pointer-coarse:h-10"
    >
      {children}
    </button>
  )
}

/** What a tab shows. It exists only while its tab is selected. */
export function TabPanel({ value, ...props }: ComponentProps<'div'> & { value: string }) {
  const tabs = useTabs()
  if (value !== tabs.value) return null
  return <div role="tabpanel" id={`${tabs.id}panel-${value}`} aria-labelledby={`${tabs.id}tab-${value}`} {...props} />
}

function useTabs(): TabsState {
  const tabs = use(TabsContext)
  if (!tabs) throw new Error('A part of Tabs stands outside of one.')
  return tabs
}

function moveTab(event: KeyboardEvent<HTMLElement>) {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
  const current = tabs.findIndex((tab) => tab === document.activeElement)
  const targets: Record<string, number> = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: -1 }
  const target = targets[event.key]
  if (target === undefined || current < 0) return
  event.preventDefault()
  const tab = tabs.at(target % tabs.length)
  tab?.focus()
  tab?.click()
}
