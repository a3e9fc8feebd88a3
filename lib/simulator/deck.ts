import type { Random } from './random.ts'

/** Draws things in random order and none twice before all have been drawn. */
export function createDeck<T>({ items, random }: { items: readonly [T, ...T[]]; random: Random }): { draw: () => T } {
  let rest: T[] = []
  return {
    draw: () => {
      if (rest.length === 0) rest = random.shuffle(items)
      return rest.pop() ?? items[0]
    },
  }
}
