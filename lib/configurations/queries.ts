import { requestJson } from '@/lib/http/api-client'
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { configurationSchema, type ConfigurationContent } from './configuration'
import { configurationSummarySchema, configurationVersionSchema } from './configuration-version'

const summaryListSchema = z.object({ items: z.array(configurationSummarySchema) })
const versionListSchema = z.object({ items: z.array(configurationVersionSchema) })

const rootKey = ['configurations'] as const

/** The library, as its own order has it. */
export const configurationsQuery = () =>
  queryOptions({
    queryKey: [...rootKey, 'list'],
    queryFn: ({ signal }) => requestJson({ path: '/api/configurations', schema: summaryListSchema, signal }),
    select: ({ items }) => items,
  })

export const configurationQuery = ({ id }: { id: string }) =>
  queryOptions({
    queryKey: [...rootKey, 'one', id],
    queryFn: ({ signal }) => requestJson({ path: pathOf(id), schema: configurationSchema, signal }),
  })

/** All versions, newest first. */
export const versionsQuery = ({ id }: { id: string }) =>
  queryOptions({
    queryKey: [...rootKey, 'versions', id],
    queryFn: ({ signal }) => requestJson({ path: `${pathOf(id)}/versions`, schema: versionListSchema, signal }),
    select: ({ items }) => items,
  })

/** Saves under a name that is new in the library's eyes. */
export const createConfigurationMutation = () =>
  mutationOptions({
    mutationFn: (body: { name: string; content: ConfigurationContent }) =>
      requestJson({ path: '/api/configurations', method: 'POST', body, schema: configurationSchema }),
    onSettled: invalidateAll,
  })

/** A new name, a new content or both; a content that differs makes a new version. */
export const changeConfigurationMutation = () =>
  mutationOptions({
    mutationFn: ({ id, ...body }: { id: string; name?: string; content?: ConfigurationContent }) =>
      requestJson({ path: pathOf(id), method: 'PATCH', body, schema: configurationSchema }),
    onSettled: invalidateAll,
  })

/** Can be undone by `restoreConfigurationMutation`. */
export const deleteConfigurationMutation = () =>
  mutationOptions({
    mutationFn: ({ id }: { id: string }) => requestJson({ path: pathOf(id), method: 'DELETE', schema: configurationSchema }),
    onSettled: invalidateAll,
  })

export const restoreConfigurationMutation = () =>
  mutationOptions({
    mutationFn: ({ id }: { id: string }) => requestJson({ path: `${pathOf(id)}/restore`, method: 'POST', schema: configurationSchema }),
    onSettled: invalidateAll,
  })

/** Takes in what an export wrote, as parsed JSON: one configuration or more. */
export const importConfigurationMutation = () =>
  mutationOptions({
    mutationFn: (file: unknown) =>
      requestJson({
        path: '/api/configurations/import',
        method: 'POST',
        body: file,
        schema: z.object({ items: z.array(configurationSchema) }),
      }),
    onSettled: invalidateAll,
  })

/** Where the file of a configuration is. */
export const exportPath = (id: string) => `${pathOf(id)}/export`

const pathOf = (id: string) => `/api/configurations/${encodeURIComponent(id)}`

type MutationContext = { client: QueryClient }
const invalidateAll = (_data: unknown, _error: Error | null, _variables: unknown, _result: unknown, { client }: MutationContext) =>
  client.invalidateQueries({ queryKey: rootKey })
