'use client'

import { formatMs } from '@/lib/format'
import { useSyncExternalStore } from 'react'

const tickMs = 100

/** How long something has been going on, counting. */
export function RunElapsed({ sinceMs }: { sinceMs: number }) {
  const now = useSyncExternalStore(
    subscribe,
    () => nowMs,
    () => sinceMs,
  )
  const elapsed = Math.max(0, Math.floor((now - sinceMs) / tickMs) * tickMs)
  return (
    <span role="timer" className="figures" title="Since Run was pressed">
      {formatMs(elapsed)}
    </span>
  )
}

let nowMs = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** One clock for all columns; it stands still while nobody looks. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  nowMs = Date.now()
  timer ??= setInterval(tick, tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  nowMs = Date.now()
  for (const listener of listeners) listener()
}
