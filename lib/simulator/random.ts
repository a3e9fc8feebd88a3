/** Chance that repeats itself: the same seed gives the same choices in the same order. */
export type Random = {
  /** At least 0, below 1. */
  next: () => number
  integer: (range: { min: number; max: number }) => number
  pick: <T>(items: readonly [T, ...T[]]) => T
  /** A copy in another order. */
  shuffle: <T>(items: readonly T[]) => T[]
}

/** A 32-bit number that differs for texts that differ (FNV-1a with a final avalanche). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** The generator is Mulberry32: small, fast, good enough for words. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = ({ min, max }: { min: number; max: number }) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    integer,
    pick: (items) => items[integer({ min: 0, max: items.length - 1 })] ?? items[0],
    shuffle: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ item }) => item),
  }
}
