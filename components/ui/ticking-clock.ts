/**
 * One clock for all who look at it, as `useSyncExternalStore` takes it; it stands still while nobody does.
 * `nowMs` gives the same time, in milliseconds since 1970, until the next tick.
 */
export function tickingClock({ tickMs }: { tickMs: number }) {
  let nowMs = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const listeners = new Set<() => void>()
  function tick(): void {
    nowMs = Date.now()
    for (const listener of listeners) listener()
  }
  function subscribe(listener: () => void): () => void {
    if (listeners.size === 0) nowMs = Date.now()
    listeners.add(listener)
    timer ??= setInterval(tick, tickMs)
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }
  return { subscribe, nowMs: () => nowMs }
}
