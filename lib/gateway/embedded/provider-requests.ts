/** What the gateway does towards providers, per request that it got: cancelled with its caller, and reported attempt by attempt. */
import type { MiddlewareHandler } from 'hono'
import { AsyncLocalStorage } from 'node:async_hooks'
import { asciiJson } from '../../portkey/ascii-json.ts'
import { takeMarker, type Marker } from './marker.ts'

type Incoming = { signal: AbortSignal; attemptCount: number }

const incoming = new AsyncLocalStorage<Incoming>()
const realFetch = globalThis.fetch

globalThis.fetch = async (input, init = {}) => {
  const caller = incoming.getStore()
  if (!caller) return realFetch(input, init)
  const { headers, marker } = takeMarker(new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined)))
  if (marker?.simulate) headers.set('x-simulate', asciiJson({ ...marker.simulate, ...withoutSimulate(marker) }))
  const signal = init.signal ? AbortSignal.any([init.signal, caller.signal]) : caller.signal
  const report = startAttempt({ caller, marker, url: new URL(input instanceof Request ? input.url : input) })
  try {
    const response = await realFetch(input, { ...init, headers, signal })
    report({ status: response.status, error: null })
    return response
  } catch (error) {
    report({ status: null, error: reasonOf(error) })
    throw error
  }
}

type Ending = { status: number | null; error: string | null }

/** Counts an attempt; the function it gives reports its end to the app. */
function startAttempt({ caller, marker, url }: { caller: Incoming; marker: Marker | null; url: URL }): (ending: Ending) => void {
  const index = caller.attemptCount++
  const startedAt = new Date().toISOString()
  const startedMs = performance.now()
  return ({ status, error }) => {
    if (!marker) return
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
  const caller: Incoming = { signal: context.req.raw.signal, attemptCount: 0 }
  await incoming.run(caller, next)
  const headers = new Headers(context.res.headers)
  headers.set('x-pg-attempts', String(caller.attemptCount))
  context.res = new Response(context.res.body, { status: context.res.status, statusText: context.res.statusText, headers })
}

const withoutSimulate = ({ simulate: _, ...rest }: Marker) => rest

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause
  const code = cause && typeof cause === 'object' && 'code' in cause ? String(cause.code) : ''
  return code || error.name
}
