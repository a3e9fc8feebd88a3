/** The cache that the npm build of the gateway lacks: it asks for one and knows what to do with a hit, but nobody answers. */
import type { Context, MiddlewareHandler } from 'hono'
import { cacheKey, triedBy } from './cache-key.ts'
import { completionOfAnswer, completionOfStream } from './completion-of-stream.ts'
import type { ResponseCache } from './response-cache.ts'

/** A hosted answer without max_age is kept for a week. */
const usualSeconds = 7 * 24 * 3600
const longestStream = 1_000_000

type Lookup = [env: unknown, headers: unknown, body: unknown, endpoint: string, identifier: unknown, mode: string]
/** What the gateway says of each attempt that it made. */
type RequestOption = { cacheStatus?: string; cacheKey?: string; cacheMaxAge?: number | null; providerOptions?: { provider?: string } }

export const cacheMiddleware =
  (cache: ResponseCache): MiddlewareHandler =>
  async (context, next) => {
    // `this` is the gateway's own service, the only one that knows which target is being tried.
    context.set('getFromCache', function (this: unknown, ...lookup: Lookup) {
      return find({ cache, context, lookup, asking: this })
    })
    await next()
    const options: RequestOption[] = context.get('requestOptions') ?? []
    const last = options.at(-1)
    if (context.res.status !== 200 || !last?.cacheKey || !['MISS', 'REFRESH'].includes(last.cacheStatus ?? '')) return
    const keep = keeper({ cache, context, last, key: last.cacheKey })
    if (context.res.headers.get('content-type')?.startsWith('text/event-stream')) await keepStream({ context, keep })
    else keepAnswer({ context, keep })
  }

/** Answers in the gateway's terms: the stored body or null, the status, the key to keep the answer under. */
async function find({
  cache,
  context,
  lookup: [, , transformedBody, endpoint, , mode],
  asking,
}: {
  cache: ResponseCache
  context: Context
  lookup: Lookup
  asking: unknown
}): Promise<[string | null, string, string | null]> {
  const tried = mode === 'simple' ? triedBy(asking) : null
  if (!tried) return [null, 'DISABLED', null]
  const ownHeaders = context.req.raw.headers
  const ownBody: unknown = await context.req.json()
  const key = cacheKey({ endpoint, transformedBody, ownBody, ownHeaders, tried })
  // "false" is not a wish to refresh.
  if (ownHeaders.get('x-portkey-cache-force-refresh')?.toLowerCase() === 'true') return [null, 'REFRESH', key]
  const entry = cache.get(key, Date.now())
  return entry ? [entry.body, 'HIT', key] : [null, 'MISS', key]
}

type Keep = (body: string | null) => void

/** Keeps an answer under its key, once it is known to be whole; null is none. */
function keeper({ cache, context, last, key }: { cache: ResponseCache; context: Context; last: RequestOption; key: string }): Keep {
  const namespace = context.req.header('x-portkey-cache-namespace') ?? ''
  const seconds = last.cacheMaxAge ?? usualSeconds
  return (body) => {
    if (!body) return
    const storedAtMs = Date.now()
    const { model = '' }: { model?: string } = JSON.parse(body)
    const provider = last.providerOptions?.provider ?? ''
    cache.put({ key, body, storedAtMs, expiresAtMs: storedAtMs + seconds * 1000, namespace, provider, model })
  }
}

function keepAnswer({ context, keep }: { context: Context; keep: Keep }): void {
  void context.res
    .clone()
    .text()
    .then((text) => keep(completionOfAnswer(text)))
    .catch(() => {}) // broke off: nothing to keep, and the caller is told by the other half
}

/** Streams of several choices are not kept: Cohere numbers contents where others number choices. */
async function keepStream({ context, keep }: { context: Context; keep: Keep }): Promise<void> {
  const { n = 1 }: { n?: number | null } = await context.req.json()
  if (n !== null && n !== 1) return
  const decoder = new TextDecoder()
  let text = ''
  const tap = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (text.length < longestStream) text += decoder.decode(chunk, { stream: true })
      controller.enqueue(chunk)
    },
    flush() {
      if (text.length < longestStream) keep(completionOfStream(text))
    },
  })
  context.res = new Response(context.res.body?.pipeThrough(tap), context.res)
}
