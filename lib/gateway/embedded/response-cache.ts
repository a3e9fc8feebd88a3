/** A stored answer: the JSON of one chat completion. Times in milliseconds since 1970. */
export type CacheEntry = {
  key: string
  body: string
  storedAtMs: number
  expiresAtMs: number
  namespace: string
  provider: string
  model: string
}
/** What is told of an entry: all but the answer itself. */
export type CacheEntryFacts = Omit<CacheEntry, 'body'> & { bytes: number; hits: number }

type Limits = { maxEntries: number; maxBytes: number; maxEntryBytes: number }
const usualLimits: Limits = { maxEntries: 2000, maxBytes: 64_000_000, maxEntryBytes: 1_000_000 }

/** Answers by key, in memory, until they expire; the ones longest unused make room. A restart empties it. */
export class ResponseCache {
  readonly #entries = new Map<string, { entry: CacheEntry; hits: number }>()
  readonly #limits: Limits
  #bytes = 0

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...usualLimits, ...limits }
  }

  get(key: string, nowMs: number): CacheEntry | null {
    const found = this.#entries.get(key)
    if (!found) return null
    this.delete(key)
    if (found.entry.expiresAtMs <= nowMs) return null
    this.#add({ entry: found.entry, hits: found.hits + 1 }) // last used
    return found.entry
  }

  put(entry: CacheEntry): void {
    this.delete(entry.key)
    if (sizeOf(entry) > this.#limits.maxEntryBytes) return
    this.#add({ entry, hits: 0 })
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#limits.maxEntries && this.#bytes <= this.#limits.maxBytes) break
      this.delete(key)
    }
  }

  delete(key: string): void {
    const found = this.#entries.get(key)
    if (!found) return
    this.#entries.delete(key)
    this.#bytes -= sizeOf(found.entry)
  }

  /** What is kept and not yet expired, last used first. */
  list(nowMs: number): CacheEntryFacts[] {
    const living = [...this.#entries.values()].filter(({ entry }) => entry.expiresAtMs > nowMs)
    return living.toReversed().map(({ entry, hits }) => {
      const { body: _, ...facts } = entry
      return { ...facts, bytes: sizeOf(entry), hits }
    })
  }

  /** Forgets one entry, those of a namespace, or all; returns how many that were. */
  clear({ key, namespace }: { key?: string | undefined; namespace?: string | undefined } = {}): number {
    const chosen = [...this.#entries.values()].filter(
      ({ entry }) => (key === undefined || entry.key === key) && (namespace === undefined || entry.namespace === namespace),
    )
    for (const { entry } of chosen) this.delete(entry.key)
    return chosen.length
  }

  get size(): number {
    return this.#entries.size
  }

  get bytes(): number {
    return this.#bytes
  }

  #add(kept: { entry: CacheEntry; hits: number }): void {
    this.#entries.set(kept.entry.key, kept)
    this.#bytes += sizeOf(kept.entry)
  }
}

const sizeOf = ({ key, body }: CacheEntry) => 2 * (key.length + body.length)
