import { requestJson } from '@/lib/http/api-client'
import { mutationOptions, queryOptions } from '@tanstack/react-query'
import { connectionListSchema, connectionTestSchema, providerListSchema } from './connection'
import { healthSchema } from './health'

const calmMs = 15_000
const eagerMs = 2000

/** The app's and its gateway's state; asked often only while something isn't as it should be. */
export const healthQuery = () =>
  queryOptions({
    queryKey: ['health'],
    queryFn: ({ signal }) => requestJson({ path: '/api/health', schema: healthSchema, signal }),
    refetchInterval: ({ state }) => (state.status === 'success' && state.data?.gateway.state === 'ready' ? calmMs : eagerMs),
    retry: false,
  })

export const connectionsQuery = () =>
  queryOptions({
    queryKey: ['connections'],
    queryFn: ({ signal }) => requestJson({ path: '/api/connections', schema: connectionListSchema, signal }),
    select: ({ items }) => items,
  })

export const providersQuery = () =>
  queryOptions({
    queryKey: ['providers'],
    queryFn: ({ signal }) => requestJson({ path: '/api/providers', schema: providerListSchema, signal }),
    select: ({ items }) => items,
    staleTime: 60_000,
  })

/** A real round trip through a connection, to a provider if one is given. */
export const testConnectionMutation = () =>
  mutationOptions({
    mutationFn: ({ connectionId, provider }: { connectionId: string; provider?: string }) =>
      requestJson({
        path: `/api/connections/${encodeURIComponent(connectionId)}/test`,
        method: 'POST',
        body: provider ? { provider } : {},
        schema: connectionTestSchema,
      }),
  })
