/** A stored answer: the JSON of one chat completion. Times in milliseconds since 1970. */
export type CacheEntry = { key: string; body: string; storedAtMs: number; expiresAtMs: number; namespace: string; model: string }

type Limits = { maxEntries: number; maxBytes: number; maxEntryBytes: number }
const usualLimits: Limits = { maxEntries: 2000, maxBytes: 64_000_000, maxEntryBytes: 1_000_000 }

/** Answers by key, in memory, until they expire; the ones longest unused make room. A restart empties it. */
export class ResponseCache {
  readonly #entries = new Map<string, CacheEntry>()
  readonly #limits: Limits
  #bytes = 0

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...usualLimits, ...limits }
  }

  get(key: string, nowMs: number): CacheEntry | null {
    const entry = this.#entries.get(key)
    if (!entry) return null
    this.delete(key)
    if (entry.expiresAtMs <= nowMs) return null
    this.#add(entry) // last used
    return entry
  }

  put(entry: CacheEntry): void {
    if (sizeOf(entry) > this.#limits.maxEntryBytes) return
    this.delete(entry.key)
    this.#add(entry)
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#limits.maxEntries && this.#bytes <= this.#limits.maxBytes) break
      this.delete(key)
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#bytes -= sizeOf(entry)
  }

  get size(): number {
    return this.#entries.size
  }

  #add(entry: CacheEntry): void {
    this.#entries.set(entry.key, entry)
    this.#bytes += sizeOf(entry)
  }
}

const sizeOf = ({ key, body }: CacheEntry) => 2 * (key.length + body.length)
