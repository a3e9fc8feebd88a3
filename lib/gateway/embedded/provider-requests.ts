/** What the gateway does towards providers, per request that it got: cancelled with its caller, and reported attempt by attempt. */
import type { MiddlewareHandler } from 'hono'
import { AsyncLocalStorage } from 'node:async_hooks'
import { asciiJson } from '../../portkey/ascii-json.ts'
import { takeMarker, type Marker } from './marker.ts'

/** A request that the gateway got. `left` fires when its caller has gone. */
type Incoming = { left: AbortSignal; attemptCount: number }

const incoming = new AsyncLocalStorage<Incoming>()
const realFetch = globalThis.fetch

globalThis.fetch = async (input, init = {}) => {
  const caller = incoming.getStore()
  if (!caller) return realFetch(input, init)
  // The gateway retries what fails, a cancelled attempt as well: nothing goes out for a caller who has gone.
  caller.left.throwIfAborted()
  const { headers, marker } = takeMarker(new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined)))
  if (marker?.simulate) headers.set('x-simulate', asciiJson({ ...marker.simulate, ...withoutSimulate(marker) }))
  const timeLimit = init.signal
  const signal = timeLimit ? AbortSignal.any([timeLimit, caller.left]) : caller.left
  const report = startAttempt({ caller, marker, url: new URL(input instanceof Request ? input.url : input) })
  try {
    const response = await realFetch(input, { ...init, headers, signal })
    report({ status: response.status, error: null })
    return response
  } catch (error) {
    report({ status: null, error: caller.left.aborted ? 'stopped' : timeLimit?.aborted ? 'time limit' : reasonOf(error) })
    throw error
  }
}

type Ending = { status: number | null; error: string | null }

/** Counts an attempt and tells the app of it; the function it gives tells its end. */
function startAttempt({ caller, marker, url }: { caller: Incoming; marker: Marker | null; url: URL }): (ending: Ending) => void {
  const index = caller.attemptCount++
  const startedAt = new Date().toISOString()
  const startedMs = performance.now()
  if (!marker) return () => {}
  process.send?.({ type: 'attempt-start', call: marker.call })
  return ({ status, error }) => {
    const attempt = {
      index,
      target: marker.target,
      provider: marker.provider,
      // Without the query: Google's holds the key.
      url: `${url.host}${url.pathname}`,
      status,
      startedAt,
      durationMs: Math.round((performance.now() - startedMs) * 10) / 10,
      error,
      simulated: marker.simulate !== undefined,
    }
    process.send?.({ type: 'attempt', call: marker.call, attempt })
  }
}

/**
 * In front of the gateway: ties its requests to its caller, whose leaving cancels them, and tells how many attempts there were,
 * so that the app can wait for the report of the last one.
 */
export const providerRequestsMiddleware = (): MiddlewareHandler => async (context, next) => {
  const caller: Incoming = { left: leavingOf(context.req.raw.signal), attemptCount: 0 }
  await incoming.run(caller, next)
  const headers = new Headers(context.res.headers)
  headers.set('x-pg-attempts', String(caller.attemptCount))
  context.res = new Response(context.res.body, { status: context.res.status, statusText: context.res.statusText, headers })
}

/** The HTTP adapter aborts with a text as the reason, over which what expects an error would stumble. */
function leavingOf(signal: AbortSignal): AbortSignal {
  const left = new AbortController()
  signal.addEventListener('abort', () => left.abort(new DOMException('The caller has left', 'AbortError')), { once: true })
  return left.signal
}

const withoutSimulate = ({ simulate: _, ...rest }: Marker) => rest

/** The code of what went wrong below `fetch`, such as `ECONNREFUSED`, or the error's name. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const code = cause && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
  return code || error.name
}
