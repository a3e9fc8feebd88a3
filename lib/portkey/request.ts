import type { CallError } from './call-error'
import { parseModelString } from './model-string'
import { redactHeaders, redactJson } from './redact'
import { buildBody } from './request-body'
import { buildConfig, hasOutputGuardrails } from './request-config'
import { buildHeaders, forwardedNames, type SourcedHeader } from './request-headers'
import type { RequestInput } from './request-input'
import { RequestProblem } from './request-problem'
import { needsOf } from './targets'

/** A request to a gateway, ready to send. `headers` and `body` hold secrets: `redactedRequest` is what may be kept or shown. */
export type GatewayRequest = {
  /** Without /v1. */
  baseUrl: string
  path: '/v1/chat/completions'
  headers: SourcedHeader[]
  body: Record<string, unknown>
  secrets: string[]
  provider: string
  model: string
  isSimulated: boolean
  isStreamed: boolean
}

export type BuiltRequest = { ok: true; request: GatewayRequest } | { ok: false; error: CallError }

const headerLimits = { embedded: 120_000, hosted: 15_000, custom: 15_000 }

/**
 * A column and its prompt as what the gateway honours: headers, config and body.
 * Never throws for what a user entered: a missing key, variable or the like is the call's error, found before anything is sent.
 */
export function buildGatewayRequest(input: RequestInput): BuiltRequest {
  try {
    return { ok: true, request: build(input) }
  } catch (error) {
    if (error instanceof RequestProblem) return { ok: false, error: error.callError }
    throw error
  }
}

function build(input: RequestInput): GatewayRequest {
  const { gateway, column } = input
  const { provider, model } = providerAndModel(input)
  const baseUrl = baseUrlOf(input)
  const forwarded = forwardedNames(input)
  const built = buildConfig({ input, provider, forwarded })
  const single = built.hasOwnProvider ? null : needsOf({ input, provider, path: 'config', simulate: column.simulate })
  const headers = buildHeaders({ input, provider, built, single })
  const bytes = headers.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0)
  const limit = headerLimits[gateway.kind]
  if (bytes > limit) throw new RequestProblem({ code: 'headers_too_large', bytes: String(bytes), limit: String(limit) })
  const leaves = single ? [single] : built.leaves
  const isStreamed = !hasOutputGuardrails(built.config)
  return {
    baseUrl,
    path: '/v1/chat/completions',
    headers,
    body: buildBody({ input, provider, model, isStreamed, isSingle: single !== null }),
    secrets: secretsOf({ input, leaves }),
    provider,
    model,
    isSimulated: leaves.some(({ isSimulated }) => isSimulated),
    isStreamed,
  }
}

/** An empty provider in the model string keeps the one of the parameters, as in Langroid. */
function providerAndModel({ column }: RequestInput): { provider: string; model: string } {
  const parsed = parseModelString(column.model)
  const provider = parsed.provider || column.params.provider || ''
  if (!parsed.model) throw new RequestProblem({ code: 'missing_model' })
  if (!provider && !column.config && !column.params.virtual_key) throw new RequestProblem({ code: 'missing_provider', model: column.model })
  return { provider, model: parsed.model }
}

/** `base_url` chooses the gateway of a custom connection; keys go only where the server's owner allowed them to. */
function baseUrlOf({ gateway, column, credentials }: RequestInput): string {
  const asked = gateway.kind === 'custom' ? column.params.base_url : undefined
  if (!asked) return gateway.baseUrl
  const url = URL.parse(asked)
  if (!url || !/^https?:$/.test(url.protocol)) throw new RequestProblem({ code: 'invalid_base_url' })
  const isLoopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (!isLoopback && !credentials.trustedOrigins.includes(url.origin))
    throw new RequestProblem({ code: 'base_url_not_allowed', origin: url.origin })
  return asked.replace(/\/+$/, '').replace(/\/v1$/, '')
}

function secretsOf({ input, leaves }: { input: RequestInput; leaves: ReturnType<typeof needsOf>[] }): string[] {
  const { column, credentials } = input
  const keys = leaves.flatMap(({ key, fields, isSimulated }) => (isSimulated ? [] : [key, ...Object.values(fields)]))
  const { api_key: typed, virtual_key: virtual } = column.params
  return [...keys, typed, virtual, credentials.portkeyApiKey].filter((value): value is string => !!value && value !== 'not-needed')
}

/** The request as it may be shown and kept, without secrets and without what only carries evidence. */
export function redactedRequest({ baseUrl, path, headers, body, secrets }: GatewayRequest) {
  const shown = headers.filter(({ name }) => !name.startsWith('x-pg-'))
  return {
    method: 'POST',
    url: `${baseUrl}${path}`,
    headers: redactHeaders({
      headers: { 'content-type': 'application/json', ...Object.fromEntries(shown.map(({ name, value }) => [name, value])) },
      secrets,
    }),
    body: redactJson({ value: body, secrets }),
  }
}
