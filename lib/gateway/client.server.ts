import 'server-only'
import type { GatewayRequest } from '@/lib/portkey/request'
import OpenAI from 'openai'
import { Agent, fetch } from 'undici'

/** A gateway's answer: its true status and headers, and the body unread. */
export type GatewayAnswer = { status: number; headers: Headers; body: AsyncIterable<Uint8Array> | null }

/** As long as timers go: how long an answer may take is for the caller to say, by `signal`, or for the routing. */
const noTimeoutMs = 2_147_000_000
/** As many connections as there are calls; Node's own `fetch` would end a silent model after five minutes. */
const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0 })

/** Sends a request with the openai SDK, once: retries are the gateway's to make. Rejects when no answer came or `signal` fired. */
export async function sendRequest({ request, signal }: { request: GatewayRequest; signal: AbortSignal }): Promise<GatewayAnswer> {
  const answer: Pick<GatewayAnswer, 'status' | 'body'> = { status: 0, body: null }
  const client = new OpenAI({
    baseURL: `${request.baseUrl}/v1`,
    apiKey: 'made-by-the-headers',
    maxRetries: 0,
    timeout: noTimeoutMs,
    fetch: async (url, { method = 'POST', headers, body } = {}) => {
      const sent = { method, headers: Object.fromEntries(new Headers(headers)), body: typeof body === 'string' ? body : null }
      const response = await fetch(url instanceof Request ? url.url : url, { ...sent, signal, dispatcher: agent })
      Object.assign(answer, { status: response.status, body: response.body })
      // The SDK sees a success without a body: it would read that of a failure and keep only what it understands.
      return new Response(null, { headers: [...response.headers] })
    },
  })
  const headers = Object.fromEntries(request.headers.map(({ name, value }) => [name, value]))
  const response = await client
    .post('/chat/completions', { body: request.body, signal, headers: { ...headers, authorization: headers.authorization ?? null } })
    .asResponse()
  return { ...answer, headers: response.headers }
}
