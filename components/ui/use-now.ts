'use client'

import { useSyncExternalStore } from 'react'

const tickMs = 5000

let now = new Date()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** The present, to a few seconds; one clock for the whole page. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, present, present)
}

const present = () => now

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) now = new Date()
  listeners.add(listener)
  timer ??= setInterval(tick, tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick(): void {
  now = new Date()
  for (const listener of listeners) listener()
}
