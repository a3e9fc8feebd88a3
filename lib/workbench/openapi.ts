import { configurationContentSchema, configurationNameSchema, configurationSchema } from '@/lib/configurations/configuration'
import { configurationSummarySchema, configurationVersionSchema } from '@/lib/configurations/configuration-version'
import { draftInputSchema, draftSchema } from '@/lib/drafts/draft'
import { errorBodySchema, errorStatuses } from '@/lib/http/app-error'
import { runEventSchema } from '@/lib/runs/run-event'
import { runInputSchema, stopInputSchema } from '@/lib/runs/run-input'
import { connectionListSchema, connectionTestSchema, providerListSchema } from '@/lib/settings/connection'
import { healthSchema } from '@/lib/settings/health'
import { callPageSchema, callSchema } from '@/lib/traces/call'
import { z } from 'zod'
import { previewInputSchema, previewSchema } from './preview'

type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  summary: string
  query?: Record<string, string>
  body?: z.ZodType
  answer: z.ZodType
  type?: 'text/event-stream'
}

const configurationInput = z.object({ name: configurationNameSchema, content: configurationContentSchema })
const listOf = (items: z.ZodType) => z.object({ items: z.array(items) })
const callQuery = { q: 'query language of the traces', cursor: 'where the page before ended', limit: '1 to 200' }

const operations: Operation[] = [
  {
    method: 'post',
    path: '/api/runs',
    summary: 'Fire a prompt at its columns; one event a data line',
    body: runInputSchema,
    answer: runEventSchema,
    type: 'text/event-stream',
  },
  {
    method: 'post',
    path: '/api/runs/{runId}/stop',
    summary: 'Stop the named calls of a run, or all',
    body: stopInputSchema,
    answer: stopInputSchema,
  },
  {
    method: 'post',
    path: '/api/preview',
    summary: 'The request of one column, redacted and not sent',
    body: previewInputSchema,
    answer: previewSchema,
  },
  { method: 'get', path: '/api/providers', summary: 'Every provider that the gateway knows', answer: providerListSchema },
  { method: 'get', path: '/api/connections', summary: 'Gateways that requests can go to', answer: connectionListSchema },
  {
    method: 'post',
    path: '/api/connections/{id}/test',
    summary: 'A real round trip',
    body: z.object({ provider: z.string().optional() }),
    answer: connectionTestSchema,
  },
  { method: 'get', path: '/api/calls', summary: 'Calls, newest first', query: callQuery, answer: callPageSchema },
  {
    method: 'delete',
    path: '/api/calls',
    summary: 'Delete the calls that match',
    query: { q: callQuery.q },
    answer: z.object({ deleted: z.number().int() }),
  },
  { method: 'get', path: '/api/calls/{id}', summary: 'One call with its evidence', answer: callSchema },
  {
    method: 'get',
    path: '/api/traces/{traceId}',
    summary: 'All calls of a trace',
    answer: z.object({ traceId: z.string(), calls: z.array(callSchema) }),
  },
  { method: 'get', path: '/api/configurations', summary: 'What is saved', answer: listOf(configurationSummarySchema) },
  { method: 'post', path: '/api/configurations', summary: 'Save under a name', body: configurationInput, answer: configurationSchema },
  { method: 'get', path: '/api/configurations/{id}', summary: 'One configuration', answer: configurationSchema },
  {
    method: 'patch',
    path: '/api/configurations/{id}',
    summary: 'Rename, or save a new version',
    body: configurationInput.partial(),
    answer: configurationSchema,
  },
  { method: 'delete', path: '/api/configurations/{id}', summary: 'Delete; can be restored', answer: configurationSchema },
  { method: 'post', path: '/api/configurations/{id}/restore', summary: 'Undo a deletion', answer: configurationSchema },
  {
    method: 'get',
    path: '/api/configurations/{id}/versions',
    summary: 'Its versions, newest first',
    answer: listOf(configurationVersionSchema),
  },
  { method: 'get', path: '/api/configurations/{id}/versions/{number}', summary: 'One version', answer: configurationVersionSchema },
  { method: 'get', path: '/api/configurations/{id}/export', summary: 'A file that another instance takes in', answer: z.unknown() },
  {
    method: 'post',
    path: '/api/configurations/import',
    summary: 'Take in an exported file',
    body: z.unknown(),
    answer: listOf(configurationSchema),
  },
  { method: 'get', path: '/api/drafts/{id}', summary: 'What is being composed', answer: draftSchema },
  { method: 'put', path: '/api/drafts/{id}', summary: 'Keep what is being composed', body: draftInputSchema, answer: draftSchema },
  { method: 'get', path: '/api/health', summary: 'State of app, gateway and database', answer: healthSchema },
]

/** The HTTP contract as OpenAPI 3.1, from the schemas that the routes parse with. */
export function openApiDocument({ version }: { version: string }): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation)
  return {
    openapi: '3.1.0',
    info: { title: 'Portkey Playground', version, license: { name: 'MIT' } },
    paths,
    components: { schemas: { Error: jsonSchema(errorBodySchema, 'output'), ErrorCode: { enum: Object.keys(errorStatuses) } } },
  }
}

function describe({ path, summary, query = {}, body, answer, type }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(query).map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } }))
  return {
    summary,
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }),
    responses: {
      200: { description: 'OK', content: { [type ?? 'application/json']: { schema: jsonSchema(answer, 'output') } } },
      default: { description: 'Error', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
    },
  }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
