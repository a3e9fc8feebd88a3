import 'server-only'
import { log } from '@/lib/log.server'
import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { AppError, detailsOf } from './app-error'

const defaultMaxBodyBytes = 2_000_000

type Handled<Body, Query, Params> = { body: Body; query: Query; params: Params; request: NextRequest }
type RouteDefinition<Body, Query, Params> = {
  body?: z.ZodType<Body>
  query?: z.ZodType<Query>
  params?: z.ZodType<Params>
  maxBodyBytes?: number
  /** A Response is sent as it is, anything else as JSON. */
  handle: (input: Handled<Body, Query, Params>) => unknown
}
type RouteContext = { params: Promise<unknown> }

/**
 * A route handler: parses what came, calls one function, answers.
 * Whatever is thrown becomes `{error: {code, message, details?}}` with the status of its code; what is no AppError is logged and hidden.
 */
export function defineRoute<Body = undefined, Query = undefined, Params = undefined>(definition: RouteDefinition<Body, Query, Params>) {
  return async (request: NextRequest, context: RouteContext): Promise<Response> => {
    try {
      const params = parse({ schema: definition.params, value: await context.params, what: 'The address' })
      const query = parse({ schema: definition.query, value: Object.fromEntries(request.nextUrl.searchParams), what: 'The query' })
      const body = definition.body
        ? parse({ schema: definition.body, value: await readJson({ request, ...definition }), what: 'The body' })
        : undefined
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a part without a schema has the type undefined
      const answer = await definition.handle({ body, query, params, request } as Handled<Body, Query, Params>)
      return answer instanceof Response ? answer : Response.json(answer ?? {})
    } catch (error) {
      return errorResponse({ error, request })
    }
  }
}

/** The answer for whatever was thrown. */
function errorResponse({ error, request }: { error: unknown; request: Request }): Response {
  if (error instanceof AppError) {
    const { code, message, details } = error
    return Response.json({ error: { code, message, ...(details && { details }) } }, { status: error.status })
  }
  log().error({ error: error instanceof Error ? error.stack : String(error), path: URL.parse(request.url)?.pathname }, 'route failed')
  const message = 'Something went wrong in the app. The log of the terminal where it runs says what; trying again may help.'
  return Response.json({ error: { code: 'internal_error', message } }, { status: 500 })
}

function parse<T>({ schema, value, what }: { schema: z.ZodType<T> | undefined; value: unknown; what: string }): T | undefined {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const details = detailsOf(parsed.error)
  const [first] = details
  const isSecret = parsed.error.issues.some((issue) => issue.code === 'custom' && issue.params?.code === 'secret_in_config')
  throw new AppError({
    code: isSecret ? 'secret_in_config' : 'invalid_input',
    message: `${what} was not understood${first ? `: ${first.path ? `${first.path}: ` : ''}${first.message}` : ''}`,
    details,
  })
}

async function readJson({ request, maxBodyBytes = defaultMaxBodyBytes }: { request: Request; maxBodyBytes?: number }): Promise<unknown> {
  if (!request.body || request.headers.get('content-length') === '0') return undefined
  const type = request.headers.get('content-type') ?? ''
  // A form of another site can post text/plain without asking first; JSON it can't.
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    throw new AppError({ code: 'unsupported_media_type', message: 'Send JSON, with content-type: application/json.' })
  }
  const text = await readText({ request, maxBodyBytes })
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown reason'
    throw new AppError({ code: 'invalid_json', message: `The body is not valid JSON: ${reason}`, cause })
  }
}

async function readText({ request, maxBodyBytes }: { request: Request; maxBodyBytes: number }): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBodyBytes) {
      throw new AppError({
        code: 'payload_too_large',
        message: `The body is larger than ${Math.round(maxBodyBytes / 1e6)} MB, which is the limit here.`,
      })
    }
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
