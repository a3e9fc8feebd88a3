import { z } from 'zod'
import type { GatewayConfig } from './gateway-config'
import { defaultMaxTokens, hasLength, needsLength } from './output-length'
import type { PortkeyParams } from './params'
import { findProvider } from './providers'
import type { RequestInput, SimulationTree } from './request-input'
import { needsOf, unusedKey, type ProviderField, type TargetNeeds } from './targets'
import { checkGuardrails } from './trusted-hosts'

const targetsSchema = z.array(z.record(z.string(), z.unknown()))
const recordSchema = z.record(z.string(), z.unknown()).catch({})
const textSchema = z.string().catch('')
const namesSchema = z.array(z.string()).optional().catch(undefined)

export type BuiltConfig = {
  /** The JSON of `x-portkey-config`; null when there is nothing to say. */
  config: GatewayConfig | null
  /** Every provider that the request may reach. */
  leaves: TargetNeeds[]
  /** The config names its own provider or providers, so the header's does not count. */
  hasOwnProvider: boolean
}

/**
 * The config as the gateway takes it: Langroid's retry and cache in the gateway's words, and each target with key, host and marker.
 * What the config says itself wins over the parameters.
 * @throws {RequestProblem} for a target without its key, or one that leads where keys may not go
 */
export function buildConfig({ input, provider, forwarded }: { input: RequestInput; provider: string; forwarded: string[] }): BuiltConfig {
  const { config: given, params, simulate } = input.column
  const config = withForwarding({ config: merged({ params, config: given ?? {} }), forwarded })
  checkGuardrails({ input, config })
  const leaves: TargetNeeds[] = []
  const shared = { input, provider, forwarded, leaves }
  if (Array.isArray(config.targets)) {
    const targets = decorateAll({ parent: config, path: '', simulate, shared })
    return { config: { ...config, targets }, leaves, hasOwnProvider: true }
  }
  if (typeof config.provider === 'string' || !isComplete({ input, config }) || !fitsHeaders({ input, provider, config })) {
    return { config: decorateTarget({ target: config, inherited: {}, path: 'config', simulate, shared }), leaves, hasOwnProvider: true }
  }
  leaves.push(needsOf({ input, provider, path: 'config', simulate, target: config }))
  return { config: Object.keys(config).length > 0 ? config : null, leaves, hasOwnProvider: false }
}

/** The open gateway takes no config that says none of these; with a provider and its key it takes any. */
const isComplete = ({ input, config }: { input: RequestInput; config: GatewayConfig }) =>
  input.gateway.kind === 'hosted' ||
  Object.keys(config).length === 0 ||
  ['cache', 'retry', 'request_timeout', 'before_request_hooks', 'after_request_hooks', 'input_guardrails', 'output_guardrails'].some(
    (name) => config[name],
  )

/** A private key has line breaks, which a header can't carry and a config can. */
const fitsHeaders = ({ input, provider, config }: { input: RequestInput; provider: string; config: GatewayConfig }) =>
  input.column.simulate !== null ||
  !!config.custom_host ||
  !Object.values(input.credentials.authFields(provider)).some((value) => value.trim().includes('\n') && !value.startsWith('{'))

type Shared = { input: RequestInput; provider: string; forwarded: string[]; leaves: TargetNeeds[] }
type Level = { path: string; simulate: SimulationTree | null; shared: Shared }

function decorateAll({ parent, path, simulate, shared }: Level & { parent: GatewayConfig }): GatewayConfig[] {
  const { targets: profiles, ...common } = simulate ?? {}
  const inherited = parent.custom_host ? { custom_host: parent.custom_host } : {}
  return targetsSchema.parse(parent.targets).map((target, index) => {
    // null is the real provider; where the list says nothing, the column's own profile holds.
    const profile = profiles?.[index]
    const own = profile === undefined ? simulate && common : profile
    return decorateTarget({ target, inherited, path: `${path && `${path}.`}targets[${index}]`, simulate: own, shared })
  })
}

function decorateTarget({
  target,
  inherited,
  path,
  simulate,
  shared,
}: Level & { target: GatewayConfig; inherited: GatewayConfig }): GatewayConfig {
  if (Array.isArray(target.targets)) {
    return { ...target, targets: decorateAll({ parent: { ...inherited, ...target }, path, simulate, shared }) }
  }
  const { input, leaves } = shared
  const provider = typeof target.provider === 'string' ? target.provider : shared.provider
  const needs = needsOf({ input, provider, path, simulate, target: { ...inherited, ...target } })
  leaves.push(needs)
  const { model: _model, ...rest } = target
  const key = needs.key ?? keyForConfig({ input, needs })
  const overrides = overridesOf({ target, provider, input })
  const names = [...(namesSchema.parse(target.forward_headers) ?? shared.forwarded), ...(needs.marker ? [needs.marker.name] : [])]
  return {
    ...rest,
    // The hosted gateway's targets may name a key of its vault instead.
    ...(provider && !('virtual_key' in target) && { provider }),
    ...(key && { api_key: key }),
    ...(needs.customHost && { custom_host: needs.customHost }),
    ...Object.fromEntries(needs.fields.map((field) => [field.key, configValue(field)])),
    ...(names.length > 0 && { forward_headers: names }),
    ...(Object.keys(overrides).length > 0 && { override_params: overrides }),
  }
}

/** The gateway takes no target without a key, except where it knows another way; a stand-in is enough for it. */
const keyForConfig = ({ input, needs: { provider, fields } }: { input: RequestInput; needs: TargetNeeds }) =>
  input.gateway.kind !== 'hosted' && findProvider(provider) && !fields.some(({ key }) => key === 'aws_access_key_id') ? unusedKey : null

const configValue = ({ value, isJson }: ProviderField): unknown => {
  if (!isJson) return value
  try {
    return recordSchema.parse(JSON.parse(value))
  } catch {
    return {} // not JSON: the gateway says that the field is missing
  }
}

/** `model` on a target is short for `override_params.model`; Anthropic gets the length that it can't do without. */
function overridesOf({ target, provider, input }: { target: GatewayConfig; provider: string; input: RequestInput }) {
  const own = recordSchema.parse(target.override_params)
  const model = textSchema.parse(target.model)
  const asked = textSchema.parse(own.model) || model || input.column.model
  const isLengthMissing = needsLength({ provider, model: asked }) && !hasLength(own) && !hasLength(input.column.options)
  return {
    ...(model && { model }),
    ...(isLengthMissing && { max_tokens: defaultMaxTokens }),
    ...own,
  }
}

/** Only custom headers are forwarded: with the gateway's own ones every provider would get the keys of all. */
function withForwarding({ config, forwarded }: { config: GatewayConfig; forwarded: string[] }): GatewayConfig {
  const names = namesSchema.parse(config.forward_headers)?.filter((name) => forwarded.includes(name.toLowerCase()))
  const targets = targetsSchema.optional().catch(undefined).parse(config.targets)
  return {
    ...config,
    ...(names && { forward_headers: names }),
    ...(targets && { targets: targets.map((target) => withForwarding({ config: target, forwarded })) }),
  }
}

/** Langroid's retry and cache, which the gateway doesn't read as headers, in the words of its config; what the config says wins. */
function merged({ params: { retry, cache }, config }: { params: PortkeyParams; config: GatewayConfig }): GatewayConfig {
  const isCached = cache !== undefined && cache.enabled !== false
  const fromRetry = retry?.max_retries !== undefined && {
    attempts: retry.max_retries,
    ...(retry.on_status_codes !== undefined && { on_status_codes: retry.on_status_codes }),
  }
  const fromCache = isCached && { mode: cache.mode ?? 'simple', ...(cache.ttl !== undefined && { max_age: cache.ttl }) }
  return {
    ...config,
    ...(fromRetry && { retry: { ...fromRetry, ...recordSchema.parse(config.retry) } }),
    ...(fromCache && { cache: { ...fromCache, ...recordSchema.parse(config.cache) } }),
  }
}

/** Output guardrails see no streams, so a config that has some is asked for a plain answer. */
export function hasOutputGuardrails(config: GatewayConfig | null): boolean {
  if (!config) return false
  const hooks = [config.output_guardrails, config.after_request_hooks]
  if (hooks.some((list) => Array.isArray(list) && list.length > 0)) return true
  return targetsSchema.catch([]).parse(config.targets).some(hasOutputGuardrails)
}
