import { asciiJson } from './ascii-json'
import type { BuiltConfig } from './request-config'
import type { RequestInput } from './request-input'
import { RequestProblem } from './request-problem'
import type { TargetNeeds } from './targets'

/** A header and the field of the form that it came from. */
export type SourcedHeader = { name: string; value: string; source: string }

/** Made by the server, by the connection or by the gateway; a forwarded one would even replace the provider's key. */
const refusedNames =
  /^(?:x-portkey-.*|x-pg-.*|x-simulate|host|connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect|content-.*|accept-encoding|(?:proxy-)?authorization|proxy-.*|cookie|api-key|x-api-key|x-goog-api-key)$/i
const headerName = /^[\w!#$%&'*+.^`|~-]+$/
/** What a header can carry: printable Latin-1 on one line. */
const headerValue = /^[\t\x20-\x7e\xa0-\xff]*$/

type Parts = { input: RequestInput; provider: string; built: BuiltConfig }

/**
 * Every header of the request but those of the connection itself.
 * @throws {RequestProblem} when a custom header can't be forwarded or a value can't stand in a header
 */
export function buildHeaders({ input, provider, built }: Parts): SourcedHeader[] {
  const { params } = input.column
  const custom = customHeaders(input)
  const [single] = built.hasOwnProvider ? [] : built.leaves
  const headers = [
    ...gatewayKey(input),
    ...(single ? singleTarget({ provider, single, custom }) : []),
    ...(params.virtual_key ? [{ name: 'x-portkey-virtual-key', value: params.virtual_key, source: 'params.virtual_key' }] : []),
    ...(built.config ? [{ name: 'x-portkey-config', value: asciiJson(built.config), source: configSource(input) }] : []),
    ...(single ? [] : built.leaves.flatMap(({ marker }) => (marker ? [{ ...marker, source: 'evidence of attempts' }] : []))),
    { name: 'x-portkey-trace-id', value: input.call.traceId, source: params.trace_id ? 'params.trace_id' : 'made for this run' },
    ...metadataHeader(input),
    ...cacheHeaders(input),
    // Without it the gateway turns refusals into "stop" and drops reasoning.
    { name: 'x-portkey-strict-open-ai-compliance', value: 'false', source: 'real finish reasons and reasoning' },
    ...custom,
  ]
  const wrong = headers.find(({ value }) => !headerValue.test(value))
  if (wrong) throw new RequestProblem({ code: 'invalid_header_value', name: wrong.name })
  return headers
}

/** Names of the custom headers, which the gateway passes on only when they are listed. */
export const forwardedNames = ({ column }: RequestInput): string[] => [
  ...new Set(Object.keys(column.params.custom_headers ?? {}).map((name) => name.toLowerCase())),
]

function customHeaders({ column }: RequestInput): SourcedHeader[] {
  return Object.entries(column.params.custom_headers ?? {}).map(([name, value]) => {
    if (!headerName.test(name) || refusedNames.test(name)) throw new RequestProblem({ code: 'custom_header_refused', name })
    return { name: name.toLowerCase(), value, source: 'params.custom_headers' }
  })
}

function gatewayKey({ gateway, column, credentials }: RequestInput): SourcedHeader[] {
  if (gateway.kind === 'embedded') return []
  const typed = column.params.api_key
  const value = typed ?? credentials.portkeyApiKey
  if (!value && gateway.kind === 'hosted') throw new RequestProblem({ code: 'missing_portkey_key' })
  return value ? [{ name: 'x-portkey-api-key', value, source: typed ? 'params.api_key' : 'PORTKEY_API_KEY' }] : []
}

function singleTarget({ provider, single, custom }: { provider: string; single: TargetNeeds; custom: SourcedHeader[] }): SourcedHeader[] {
  const { key, customHost, fields, marker } = single
  const forwarded = [...custom.map(({ name }) => name), ...(marker ? [marker.name] : [])].join(',')
  const optional = { authorization: key && `Bearer ${key}`, 'x-portkey-custom-host': customHost, 'x-portkey-forward-headers': forwarded }
  const server = single.isSimulated ? 'the simulator' : 'the server’s settings'
  const sources = {
    authorization: single.isSimulated ? 'the simulator' : 'the server’s key',
    'x-portkey-custom-host': server,
    'x-portkey-forward-headers': custom.length > 0 ? 'params.custom_headers' : 'evidence of attempts',
  }
  return [
    ...(provider ? [{ name: 'x-portkey-provider', value: provider, source: 'model' }] : []),
    ...(['authorization', 'x-portkey-custom-host', 'x-portkey-forward-headers'] as const).flatMap((name) => {
      const value = optional[name]
      return value ? [{ name, value, source: sources[name] }] : []
    }),
    ...fields.map(({ header, value, isJson }) => ({
      name: header,
      value: isJson ? compactJson(value) : value,
      source: 'the server’s settings',
    })),
    ...(marker ? [{ ...marker, source: 'evidence of attempts' }] : []),
  ]
}

const compactJson = (text: string) => {
  try {
    return asciiJson(JSON.parse(text))
  } catch {
    return text // not JSON: the gateway says that the field is missing
  }
}

function configSource({ column }: RequestInput): string {
  const { retry, cache } = column.params
  return [column.config && 'config', retry && 'params.retry', cache && 'params.cache'].filter(Boolean).join(', ')
}

/** String values, as the hosted service wants them; user and organization under the names that it groups by. */
export function metadataOf({ column: { params } }: Pick<RequestInput, 'column'>): Record<string, string> {
  const { metadata = {}, user, organization } = params
  return {
    ...(user && { _user: user }),
    ...(organization && { _organisation: organization }),
    ...Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])),
  }
}

function metadataHeader(input: RequestInput): SourcedHeader[] {
  const metadata = metadataOf(input)
  if (Object.keys(metadata).length === 0) return []
  const { metadata: own, user, organization } = input.column.params
  const source = [own && 'params.metadata', user && 'params.user', organization && 'params.organization'].filter(Boolean).join(', ')
  return [{ name: 'x-portkey-metadata', value: asciiJson(metadata), source }]
}

function cacheHeaders({ column: { params } }: RequestInput): SourcedHeader[] {
  const { cache, cache_force_refresh: isRefreshForced } = params
  return [
    ...(cache?.namespace ? [{ name: 'x-portkey-cache-namespace', value: cache.namespace, source: 'params.cache.namespace' }] : []),
    // Its presence alone counts for some gateways, so it is never sent as "false".
    ...(isRefreshForced ? [{ name: 'x-portkey-cache-force-refresh', value: 'true', source: 'params.cache_force_refresh' }] : []),
  ]
}
