import type { z } from 'zod'
import { errorBodySchema, type ErrorDetail } from './app-error'

type JsonRequest<Schema extends z.ZodType> = {
  path: string
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  body?: unknown
  schema: Schema
  signal?: AbortSignal | undefined
  /** Lets the request outlive the page; its body is limited to 64 kB then. */
  keepalive?: boolean
}

/** What the app's server answered, or why it could not be asked. `status` 0: no answer came. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly details: ErrorDetail[]

  constructor({
    code,
    message,
    status,
    details = [],
    cause,
  }: {
    code: string
    message: string
    status: number
    details?: ErrorDetail[]
    cause?: unknown
  }) {
    super(message, { cause })
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.details = details
  }
}

/**
 * Asks the app's own API and returns the answer, parsed.
 * @throws {ApiError} with the server's code; `network` when the server can't be reached, `unexpected_answer` when its answer is not the one agreed.
 * @throws {DOMException} `AbortError` when `signal` fired
 */
export async function requestJson<Schema extends z.ZodType>(request: JsonRequest<Schema>): Promise<z.infer<Schema>> {
  const response = await send(request)
  const value = await readJson(response)
  if (!response.ok) throw errorOf({ response, value })
  const parsed = request.schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw unexpected({ response, cause: parsed.error })
}

/**
 * Asks the app's own API for an answer that comes little by little. Ends of the stream by network trouble are the reader's to handle.
 * @throws {ApiError} as `requestJson` does, before the first byte
 * @throws {DOMException} `AbortError` when `signal` fired
 */
export async function requestStream(request: Omit<JsonRequest<z.ZodType>, 'schema'>): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const response = await send(request)
  if (!response.ok) throw errorOf({ response, value: await readJson(response) })
  if (!response.body) throw unexpected({ response, cause: undefined })
  return response.body
}

async function send({ path, method = 'GET', body, signal, keepalive = false }: Omit<JsonRequest<z.ZodType>, 'schema'>): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  try {
    return await fetch(path, { method, keepalive, ...json, ...(signal && { signal }) })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError({
      code: 'network',
      status: 0,
      message: 'The app’s server can’t be reached. Is it still running in its terminal? Start it again, then try once more.',
      cause,
    })
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unexpected({ response, cause })
  }
}

function errorOf({ response, value }: { response: Response; value: unknown }): ApiError {
  const parsed = errorBodySchema.safeParse(value)
  return parsed.success ? new ApiError({ ...parsed.data.error, status: response.status }) : unexpected({ response, cause: parsed.error })
}

function unexpected({ response, cause }: { response: Response; cause: unknown }): ApiError {
  const message = `The app’s server gave an answer that this page doesn’t understand (HTTP ${response.status}). Reload the page; it may be older than the server.`
  return new ApiError({ code: 'unexpected_answer', status: response.status, message, cause })
}
