import * as z from 'zod'
import type { ResponseCache } from './response-cache.ts'

/** What the app may ask of the cache; each message carries an ID that its answer repeats. */
const askedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cache-list'), id: z.number() }),
  z.object({ type: z.literal('cache-clear'), id: z.number(), key: z.string().optional(), namespace: z.string().optional() }),
])

/** Lets the app look into the cache and clear it. */
export function answerCacheMessages(cache: ResponseCache): void {
  process.on('message', (message) => {
    const asked = askedSchema.safeParse(message)
    if (asked.success) process.send?.(answer({ cache, asked: asked.data }))
  })
}

function answer({ cache, asked }: { cache: ResponseCache; asked: z.infer<typeof askedSchema> }): object {
  switch (asked.type) {
    case 'cache-list':
      return { type: 'cache-entries', id: asked.id, bytes: cache.bytes, entries: cache.list(Date.now()) }
    case 'cache-clear':
      return { type: 'cache-cleared', id: asked.id, count: cache.clear(asked) }
  }
}
