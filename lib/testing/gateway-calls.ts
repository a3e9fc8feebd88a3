import { EmbeddedGateway } from '@/lib/gateway/embedded-gateway.server'
import { streamCall } from '@/lib/gateway/stream-call.server'
import { promptSchema } from '@/lib/portkey/prompt'
import { buildGatewayRequest, type GatewayRequest } from '@/lib/portkey/request'
import { reduceCall, startCall, type CallEvent, type CallState } from '@/lib/runs/reduce-run'
import { columnSchema } from '@/lib/runs/run-input'
import { findProvider } from '@/lib/portkey/providers'
import { randomUUID } from 'node:crypto'

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** The real embedded gateway, on a port of its own; `logged` holds what it said. */
export async function startEmbeddedGateway(): Promise<{ gateway: EmbeddedGateway; baseUrl: string; logged: string[] }> {
  const logged: string[] = []
  const keep = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`)
  const gateway = new EmbeddedGateway({ root: process.cwd(), log: { ...quiet, debug: keep, warn: keep }, environment: process.env })
  await gateway.start()
  const baseUrl = await gateway.baseUrl()
  if (!baseUrl) throw new Error(`the gateway did not start: ${logged.join('\n')}`)
  return { gateway, baseUrl, logged }
}

export type Asked = {
  gateway: EmbeddedGateway
  /** Stands in for every provider. */
  origin: string
  column?: Record<string, unknown>
  content?: string
  signal?: AbortSignal
  onEvents?: (events: CallEvent[]) => void
  /** Changes the request before it is sent. */
  change?: (request: GatewayRequest) => GatewayRequest
}

/** Fires one column at an upstream through the gateway, as a run does, and gives the call as its events make it. */
export async function fireCall({ gateway, signal, onEvents, change = (request) => request, ...asked }: Asked): Promise<CallState> {
  const callId = randomUUID()
  const request = await requestOf({ gateway, callId, ...asked })
  let state = startCall({ callId, columnId: 'a', sample: 0 })
  await streamCall({
    index: 0,
    callId,
    request: change(request),
    isHosted: false,
    feed: gateway.attempts,
    signal: signal ?? new AbortController().signal,
    emit: async (events) => {
      state = events.reduce(reduceCall, state)
      onEvents?.(events)
    },
  })
  return state
}

async function requestOf({ gateway, origin, column, content = 'Hi', callId }: Asked & { callId: string }): Promise<GatewayRequest> {
  const built = buildGatewayRequest({
    prompt: promptSchema.parse({ messages: [{ role: 'user', content }] }),
    column: columnSchema.parse({ id: 'a', model: 'portkey/openai/gpt-4o-mini', ...column }),
    call: { callId, traceId: 'trace-1', sample: 0 },
    gateway: { kind: 'embedded', baseUrl: (await gateway.baseUrl()) ?? '' },
    credentials: {
      providerKey: (provider) => `sk-secret-of-${provider}`,
      providerBaseUrl: (provider) => `${origin}${findProvider(provider)?.basePath ?? ''}`,
      authFields: () => ({}),
      portkeyApiKey: null,
      trustedOrigins: [],
    },
    simulatorOrigin: origin,
  })
  if (!built.ok) throw new Error(built.error.message)
  return built.request
}
