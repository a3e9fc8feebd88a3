/** How many requests came before, per call and target. Old ones are forgotten. */
export type AttemptCounter = { next: (key: string) => number }

type Options = { maxEntries: number; expiryMs: number; now: () => number }

/** Least recently used keys go first; one that was not seen for `expiryMs` starts again from 0. */
export function createAttemptCounter({ maxEntries, expiryMs, now }: Options): AttemptCounter {
  const entries = new Map<string, { count: number; seenAt: number }>()
  return {
    next: (key) => {
      const known = entries.get(key)
      const count = known && now() - known.seenAt < expiryMs ? known.count : 0
      entries.delete(key)
      entries.set(key, { count: count + 1, seenAt: now() })
      const oldest = entries.keys().next().value
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
      return count
    },
  }
}
