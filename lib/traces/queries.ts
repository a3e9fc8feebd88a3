import { requestJson } from '@/lib/http/api-client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { callPageSchema, callSchema, traceSchema, type Call } from './call'

const pageSize = 50
/** How often calls that still run are asked for. */
const runningMs = 1500

/** Calls that match `q`, newest first, page by page. */
export const callsQuery = ({ q }: { q: string }) =>
  infiniteQueryOptions({
    queryKey: ['calls', 'list', q],
    queryFn: ({ pageParam, signal }) => requestJson({ path: callsPath({ q, cursor: pageParam }), schema: callPageSchema, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isRunning)) ? runningMs : false),
  })

/** One call with its evidence. */
export const callQuery = ({ id }: { id: string }) =>
  queryOptions({
    queryKey: ['calls', 'one', id],
    queryFn: ({ signal }) => requestJson({ path: `/api/calls/${encodeURIComponent(id)}`, schema: callSchema, signal }),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? runningMs : false),
  })

/** All calls that carry a trace ID, oldest first. */
export const traceQuery = ({ traceId }: { traceId: string }) =>
  queryOptions({
    queryKey: ['calls', 'trace', traceId],
    queryFn: ({ signal }) => requestJson({ path: `/api/traces/${encodeURIComponent(traceId)}`, schema: traceSchema, signal }),
    refetchInterval: ({ state }) => (state.data?.calls.some(isRunning) ? runningMs : false),
  })

function callsPath({ q, cursor }: { q: string; cursor: string }): string {
  const search = new URLSearchParams({ limit: String(pageSize), ...(q && { q }), ...(cursor && { cursor }) })
  return `/api/calls?${search}`
}

const isRunning = ({ status }: Pick<Call, 'status'>) => status === 'running'
