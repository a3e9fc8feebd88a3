/** The known name that somebody may have meant by a misspelt one, or null when none is near. */
export function nearName({ name, known }: { name: string; known: readonly string[] }): string | null {
  const plain = squeezed(name)
  const distances = known.map((candidate) => ({ candidate, distance: editDistance({ from: plain, to: squeezed(candidate) }) }))
  const [best] = distances.toSorted((a, b) => a.distance - b.distance)
  // A third of a name may be wrong: "retires" is near "retry", "id" is near nothing but itself.
  return best && best.distance <= Math.min(3, Math.floor(plain.length / 3)) ? best.candidate : null
}

const squeezed = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Letters to add, take out or replace to make one text of another. */
function editDistance({ from, to }: { from: string; to: string }): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of from.split('').entries()) {
    const current = [row + 1]
    for (const [column, other] of to.split('').entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}
