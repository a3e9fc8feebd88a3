'use client'

import { useSyncExternalStore } from 'react'
import { tickingClock } from './ticking-clock'

const clock = tickingClock({ tickMs: 5000 })

/** The present, to a few seconds; one clock for the whole page. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(clock.subscribe, clock.nowMs, clock.nowMs))
}
