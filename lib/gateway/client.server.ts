import 'server-only'
import type { GatewayRequest } from '@/lib/portkey/request'
import OpenAI from 'openai'

/** A gateway's answer: its true status and headers, and the body unread. */
export type GatewayAnswer = { status: number; headers: Headers; body: ReadableStream<Uint8Array> | null }

/** As long as timers go: how long an answer may take is for the caller to say, by `signal`, or for the routing. */
const noTimeoutMs = 2_147_000_000

/** Sends a request with the openai SDK, once: retries are the gateway's to make. Rejects when no answer came or `signal` fired. */
export async function sendRequest({ request, signal }: { request: GatewayRequest; signal: AbortSignal }): Promise<GatewayAnswer> {
  let status = 0
  const client = new OpenAI({
    baseURL: `${request.baseUrl}/v1`,
    apiKey: 'made-by-the-headers',
    maxRetries: 0,
    timeout: noTimeoutMs,
    fetch: async (url, init) => {
      const response = await fetch(url, init)
      status = response.status
      // The SDK reads the body of a failure and keeps only what it understands; we want the words as they came.
      return response.ok ? response : new Response(response.body, { headers: response.headers })
    },
  })
  const headers = Object.fromEntries(request.headers.map(({ name, value }) => [name, value]))
  const response = await client
    .post('/chat/completions', { body: request.body, signal, headers: { ...headers, authorization: headers.authorization ?? null } })
    .asResponse()
  return { status, headers: response.headers, body: response.body }
}
