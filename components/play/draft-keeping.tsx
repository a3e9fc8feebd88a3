'use client'

import { createContext, use, useSyncExternalStore } from 'react'
import type { DraftKeeper, Keeping } from './draft-keeper'

export const KeeperContext = createContext<DraftKeeper | null>(null)

const texts = {
  kept: { label: 'Draft kept', title: 'Every change is kept. The address of this page reopens it.' },
  waiting: { label: 'Keeping…', title: 'The last change is on its way to the app’s server.' },
  failed: { label: 'Not kept', title: 'The app’s server can’t be reached. The draft stays in this browser, and it is tried again.' },
} satisfies Record<Keeping, object>

/** Whether the draft is safe. */
export function DraftKeeping() {
  const keeper = use(KeeperContext)
  const keeping = useSyncExternalStore(
    keeper?.subscribe ?? subscribeToNothing,
    () => keeper?.keeping() ?? 'kept',
    () => 'kept' as const,
  )
  const { label, title } = texts[keeping]
  return (
    <span title={title} className={keeping === 'failed' ? 'text-sm text-warning' : 'text-sm text-faint'}>
      {label}
    </span>
  )
}

const subscribeToNothing = () => () => undefined
