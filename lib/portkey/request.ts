import { asciiJson } from './ascii-json'
import type { CallError } from './call-error'
import type { GatewayConfig } from './gateway-config'
import { parseModelString } from './model-string'
import { isSecretName, redactHeaders, redactJson } from './redact'
import { buildBody } from './request-body'
import { buildConfig, hasOutputGuardrails } from './request-config'
import { buildHeaders, forwardedNames, type SourcedHeader } from './request-headers'
import type { RequestInput } from './request-input'
import { RequestProblem } from './request-problem'
import { isMarker, unusedKey, type TargetNeeds } from './targets'
import { isLoopback } from './trusted-hosts'

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
  const { provider, model } = providerAndModel(input)
  const baseUrl = baseUrlOf(input)
  const built = buildConfig({ input, provider, forwarded: forwardedNames(input) })
  const { leaves, hasOwnProvider } = built
  const headers = buildHeaders({ input, provider, built })
  checkSize({ input, headers })
  const isStreamed = !hasOutputGuardrails(built.config)
  return {
    baseUrl,
    path: '/v1/chat/completions',
    headers,
    body: buildBody({ input, provider, model, isStreamed, isSingle: !hasOwnProvider }),
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
  const hasOther = column.config?.provider || column.config?.targets || column.params.virtual_key
  if (!provider && !hasOther) throw new RequestProblem({ code: 'missing_provider', model: column.model })
  return { provider, model: parsed.model }
}

/** `base_url` chooses the gateway of a custom connection; keys go only where the server's owner allowed them to. */
function baseUrlOf({ gateway, column, credentials }: RequestInput): string {
  const asked = gateway.kind === 'custom' ? column.params.base_url : undefined
  if (!asked) return gateway.baseUrl
  const url = URL.parse(asked)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) throw new RequestProblem({ code: 'invalid_base_url' })
  if (!isLoopback(url) && !credentials.trustedOrigins.includes(url.origin))
    throw new RequestProblem({ code: 'base_url_not_allowed', origin: url.origin })
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/v1$/, '')
}

function checkSize({ input: { gateway }, headers }: { input: RequestInput; headers: SourcedHeader[] }): void {
  const bytes = headers.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0)
  const limit = headerLimits[gateway.kind]
  if (bytes > limit) throw new RequestProblem({ code: 'headers_too_large', bytes: String(bytes), limit: String(limit) })
}

function secretsOf({ input, leaves }: { input: RequestInput; leaves: TargetNeeds[] }): string[] {
  const { column, credentials } = input
  const real = leaves.filter(({ isSimulated }) => !isSimulated)
  const fields = real.flatMap((leaf) => leaf.fields).filter(({ key }) => isSecretName(key))
  const custom = Object.entries(column.params.custom_headers ?? {}).filter(([name]) => isSecretName(name))
  const { api_key: typed, virtual_key: virtual } = column.params
  return [
    ...real.map(({ key }) => key),
    ...fields.map(({ value }) => value),
    ...custom.map(([, value]) => value),
    typed,
    virtual,
    credentials.portkeyApiKey,
  ].filter((value): value is string => !!value && value !== unusedKey)
}

/** The request as it may be shown and kept, without secrets and without the markers, which only carry evidence and never leave this machine. */
export function redactedRequest({ baseUrl, path, headers, body, secrets }: GatewayRequest) {
  const shown = headers.flatMap(({ name, value }) => withoutMarkers({ name, value }))
  return {
    method: 'POST',
    url: `${baseUrl}${path}`,
    headers: redactHeaders({ headers: { 'content-type': 'application/json', ...Object.fromEntries(shown) }, secrets }),
    body: redactJson({ value: body, secrets }),
  }
}

function withoutMarkers({ name, value }: { name: string; value: string }): [string, string][] {
  if (isMarker(name)) return []
  if (name === 'x-portkey-config') return [[name, asciiJson(withoutMarkerNames(JSON.parse(value)))]]
  if (name !== 'x-portkey-forward-headers') return [[name, value]]
  const forwarded = value.split(',').filter((header) => !isMarker(header))
  return forwarded.length > 0 ? [[name, forwarded.join(',')]] : []
}

function withoutMarkerNames(config: GatewayConfig): GatewayConfig {
  const { forward_headers: names, targets, ...rest } = config
  const forwarded = Array.isArray(names) ? names.filter((name) => !isMarker(String(name))) : []
  return {
    ...rest,
    ...(forwarded.length > 0 && { forward_headers: forwarded }),
    ...(Array.isArray(targets) && { targets: targets.map(withoutMarkerNames) }),
  }
}
