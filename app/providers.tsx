'use client'

import { ApiError } from '@/lib/http/api-client'
import { environmentManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'

const staleMs = 10_000

export function Providers({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={getQueryClient()}>{children}</QueryClientProvider>
}

let browserClient: QueryClient | undefined

/** One client per request on the server, so that nothing leaks between requests; one per page in the browser, kept when React starts over. */
function getQueryClient(): QueryClient {
  if (environmentManager.isServer()) return makeQueryClient()
  browserClient ??= makeQueryClient()
  return browserClient
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: staleMs,
        // Only what may pass by itself is asked again: a refusal stays one.
        retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
        // The server is this machine: it answers even when the network is down.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
