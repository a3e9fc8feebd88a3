import 'server-only'
import { z } from 'zod'

export const cacheEntrySchema = z.object({
  key: z.string(),
  namespace: z.string(),
  provider: z.string(),
  model: z.string(),
  /** Milliseconds since 1970. */
  storedAtMs: z.number(),
  expiresAtMs: z.number(),
  bytes: z.number(),
  hits: z.number(),
})
export type CacheEntry = z.infer<typeof cacheEntrySchema>

const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cache-entries'), id: z.number(), bytes: z.number(), entries: z.array(cacheEntrySchema) }),
  z.object({ type: z.literal('cache-cleared'), id: z.number(), count: z.number() }),
])
type Answer = z.infer<typeof answerSchema>

const longestWaitMs = 2000

/** Asks the embedded gateway's process about its response cache, which lives in its memory: a restart empties it. */
export class CacheControl {
  readonly #send: (message: object) => boolean
  readonly #waiting = new Map<number, (answer: Answer | null) => void>()
  #lastId = 0

  constructor({ send }: { send: (message: object) => boolean }) {
    this.#send = send
  }

  /** The answers kept, last used first; none while the gateway is down. */
  async list(): Promise<CacheEntry[]> {
    const answer = await this.#ask({ type: 'cache-list' })
    return answer?.type === 'cache-entries' ? answer.entries : []
  }

  /** Forgets one answer, those of a namespace, or all; tells how many that were. */
  async clear(chosen: { key?: string; namespace?: string } = {}): Promise<number> {
    const answer = await this.#ask({ type: 'cache-clear', ...chosen })
    return answer?.type === 'cache-cleared' ? answer.count : 0
  }

  take(message: unknown): void {
    const answer = answerSchema.safeParse(message).data
    if (answer) this.#waiting.get(answer.id)?.(answer)
  }

  async #ask(question: object): Promise<Answer | null> {
    const id = ++this.#lastId
    const { promise, resolve } = Promise.withResolvers<Answer | null>()
    this.#waiting.set(id, resolve)
    const timer = setTimeout(() => resolve(null), longestWaitMs)
    if (!this.#send({ ...question, id })) resolve(null)
    const answer = await promise
    clearTimeout(timer)
    this.#waiting.delete(id)
    return answer
  }
}
