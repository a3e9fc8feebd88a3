import { requestJson } from '@/lib/http/api-client'
import type { Prompt } from '@/lib/portkey/prompt'
import type { Column } from '@/lib/runs/run-input'
import { previewSchema } from '@/lib/workbench/preview'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'

/** The request of a column as it would be sent, secrets redacted, and what is to be said about it. Nothing is sent. */
export const previewQuery = ({ prompt, column }: { prompt: Prompt; column: Column }) =>
  queryOptions({
    queryKey: ['preview', prompt, column],
    queryFn: ({ signal }) => requestJson({ path: '/api/preview', method: 'POST', body: { prompt, column }, schema: previewSchema, signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 30_000,
  })
