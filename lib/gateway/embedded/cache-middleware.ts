/** The cache that the npm build of the gateway lacks: it asks for one and knows what to do with a hit, but nobody answers. */
import type { Context, MiddlewareHandler } from 'hono'
import { cacheKey } from './cache-key.ts'
import { completionOfStream } from './completion-of-stream.ts'
import { ResponseCache } from './response-cache.ts'

const cache = new ResponseCache()
/** A hosted answer without max_age is kept for a week. */
const usualSeconds = 7 * 24 * 3600
const longestStream = 1_000_000

type Lookup = [env: unknown, headers: Record<string, string>, body: unknown, endpoint: string, identifier: unknown, mode: string]
/** What the gateway says of each attempt that it made. */
type RequestOption = { cacheStatus?: string; cacheKey?: string; cacheMaxAge?: number | null }

export const cacheMiddleware = (): MiddlewareHandler => async (context, next) => {
  context.set('getFromCache', (...lookup: Lookup) => find(context, lookup))
  await next()
  const options: RequestOption[] = context.get('requestOptions') ?? []
  const last = options.at(-1)
  if (context.res.status !== 200 || !last?.cacheKey || !['MISS', 'REFRESH'].includes(last.cacheStatus ?? '')) return
  const { cacheKey: key, cacheMaxAge } = last
  const keep = (body: string | null) => body && store({ context, key, body, seconds: cacheMaxAge ?? usualSeconds })
  if (context.res.headers.get('content-type')?.startsWith('text/event-stream')) {
    const { n = 1 }: { n?: number } = await context.req.json()
    if (n === 1) keepStream({ context, keep })
  } else
    void context.res
      .clone()
      .text()
      .then(completionOf)
      .then(keep, () => {})
}

/** Answers in the gateway's terms: the stored body or null, the status, the key to keep the answer under. */
async function find(
  context: Context,
  [, headers, transformedBody, endpoint, , mode]: Lookup,
): Promise<[string | null, string, string | null]> {
  if (mode !== 'simple') return [null, 'DISABLED', null]
  const ownHeaders = context.req.raw.headers
  const ownBody: unknown = await context.req.json()
  const key = cacheKey({ endpoint, transformedBody, ownBody, ownHeaders, providerHeaders: new Headers(headers) })
  // "false" is not a wish to refresh.
  if (ownHeaders.get('x-portkey-cache-force-refresh')?.toLowerCase() === 'true') return [null, 'REFRESH', key]
  const entry = cache.get(key, Date.now())
  return entry ? [entry.body, 'HIT', key] : [null, 'MISS', key]
}

function store({ context, key, body, seconds }: { context: Context; key: string; body: string; seconds: number }): void {
  const storedAtMs = Date.now()
  const namespace = context.req.header('x-portkey-cache-namespace') ?? ''
  const { model = '' }: { model?: string } = JSON.parse(body)
  cache.put({ key, body, storedAtMs, expiresAtMs: storedAtMs + seconds * 1000, namespace, model })
}

/** A plain answer worth keeping: a completion, without the guardrail results, which the gateway adds anew on a hit. */
function completionOf(text: string): string | null {
  const { hook_results: _, ...answer }: { hook_results?: unknown; error?: unknown; choices?: unknown[] } = JSON.parse(text)
  return answer.error || !answer.choices?.length ? null : JSON.stringify(answer)
}

function keepStream({ context, keep }: { context: Context; keep: (body: string | null) => void }): void {
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
