/** A list with one entry changed. */
export function replacedAt<Entry>({ list, index, change }: { list: Entry[]; index: number; change: (entry: Entry) => Entry }): Entry[] {
  return list.map((entry, at) => (at === index ? change(entry) : entry))
}

export function without<Entry>({ list, index }: { list: Entry[]; index: number }): Entry[] {
  return list.filter((_, at) => at !== index)
}

/** A list with one entry at another place; a place outside of the list is its nearest end. */
export function moved<Entry>({ list, from, to }: { list: Entry[]; from: number; to: number }): Entry[] {
  const rest = without({ list, index: from })
  const place = Math.min(Math.max(to, 0), rest.length)
  return rest.toSpliced(place, 0, ...list.slice(from, from + 1))
}
