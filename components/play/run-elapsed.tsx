'use client'

import { tickingClock } from '@/components/ui/ticking-clock'
import { formatMs } from '@/lib/format'
import { useSyncExternalStore } from 'react'

const tickMs = 100
const clock = tickingClock({ tickMs })

/** How long something has been going on, counting. */
export function RunElapsed({ sinceMs }: { sinceMs: number }) {
  const nowMs = useSyncExternalStore(clock.subscribe, clock.nowMs, () => sinceMs)
  const elapsed = Math.max(0, Math.floor((nowMs - sinceMs) / tickMs) * tickMs)
  return (
    <span role="timer" className="figures" title="Since Run was pressed">
      {formatMs(elapsed)}
    </span>
  )
}
