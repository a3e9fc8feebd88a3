import { z } from 'zod'
import type { GatewayConfig } from './gateway-config'
import type { PortkeyParams } from './params'
import { findProvider } from './providers'
import type { RequestInput, SimulationTree } from './request-input'
import { needsOf, type TargetNeeds } from './targets'

/** What Anthropic's API can't do without, where nobody said it. */
export const defaultMaxTokens = 4096

const targetsSchema = z.array(z.record(z.string(), z.unknown()))
const recordSchema = z.record(z.string(), z.unknown())

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
 */
export function buildConfig({ input, provider, forwarded }: { input: RequestInput; provider: string; forwarded: string[] }): BuiltConfig {
  const { config: given, params, simulate } = input.column
  const config = { ...fromParams(params), ...given }
  const leaves: TargetNeeds[] = []
  const decorate = (target: Decorated) => decorateTarget({ ...target, input, provider, forwarded, leaves })
  if (Array.isArray(config.targets)) {
    return {
      config: { ...config, targets: decorateAll({ targets: config.targets, path: '', simulate, decorate }) },
      leaves,
      hasOwnProvider: true,
    }
  }
  if (typeof config.provider === 'string') {
    return { config: decorate({ target: config, path: 'config', simulate }), leaves, hasOwnProvider: true }
  }
  return { config: Object.keys(config).length > 0 ? config : null, leaves, hasOwnProvider: false }
}

type Decorated = { target: GatewayConfig; path: string; simulate: SimulationTree | null }
type Decorate = (target: Decorated) => GatewayConfig

function decorateAll({
  targets,
  path,
  simulate,
  decorate,
}: {
  targets: unknown
  path: string
  simulate: SimulationTree | null
  decorate: Decorate
}) {
  const { targets: profiles, ...shared } = simulate ?? {}
  return targetsSchema.parse(targets).map((target, index) => {
    // A list of profiles says it for each target; without one the column's own profile holds for all.
    const own = profiles ? (profiles[index] ?? null) : simulate && shared
    return decorate({ target, path: `${path && `${path}.`}targets[${index}]`, simulate: own })
  })
}

type Decoration = Decorated & { input: RequestInput; provider: string; forwarded: string[]; leaves: TargetNeeds[] }

function decorateTarget({ target, path, simulate, ...shared }: Decoration): GatewayConfig {
  if (Array.isArray(target.targets)) {
    const decorate = (inner: Decorated) => decorateTarget({ ...inner, ...shared })
    return { ...target, targets: decorateAll({ targets: target.targets, path, simulate, decorate }) }
  }
  const { input, forwarded, leaves } = shared
  const provider = typeof target.provider === 'string' ? target.provider : shared.provider
  const { model, ...rest } = target
  const needs = needsOf({ input, provider, path, simulate })
  leaves.push(needs)
  const names = [...forwarded, ...(needs.marker ? [needs.marker.name] : [])]
  const overrides = overridesOf({ target, model, provider, input })
  return {
    ...rest,
    // The hosted gateway's targets may name a key of its vault instead.
    ...(provider && !('virtual_key' in target) && { provider }),
    ...(needs.key && { api_key: needs.key }),
    ...(needs.customHost && { custom_host: needs.customHost }),
    ...needs.fields,
    ...(names.length > 0 && { forward_headers: [...forwardedBy(target), ...names] }),
    ...(Object.keys(overrides).length > 0 && { override_params: overrides }),
  }
}

const forwardedBy = (target: GatewayConfig) => z.array(z.string()).catch([]).parse(target.forward_headers)

/** `model` on a target is short for `override_params.model`; Anthropic gets the length that it can't do without. */
function overridesOf({ target, model, provider, input }: { target: GatewayConfig; model: unknown; provider: string; input: RequestInput }) {
  const own = recordSchema.catch({}).parse(target.override_params)
  const saysLength = hasLength(own) || hasLength(input.column.options)
  return {
    ...(typeof model === 'string' && model && { model }),
    ...(needsLength(provider) && !saysLength && { max_tokens: defaultMaxTokens }),
    ...own,
  }
}

export const needsLength = (provider: string): boolean => findProvider(provider)?.wire === 'anthropic'
export const hasLength = (options: Record<string, unknown>): boolean => isSet(options.max_tokens) || isSet(options.max_completion_tokens)

const isSet = (value: unknown) => value !== null && value !== undefined

/** Langroid's retry and cache, which the gateway doesn't read as headers, in the words of its config. */
function fromParams({ retry, cache }: PortkeyParams): GatewayConfig {
  const isCached = cache !== undefined && cache.enabled !== false
  return {
    ...(retry?.max_retries !== undefined && {
      retry: { attempts: retry.max_retries, ...(retry.on_status_codes !== undefined && { on_status_codes: retry.on_status_codes }) },
    }),
    ...(isCached && { cache: { mode: cache.mode ?? 'simple', ...(cache.ttl !== undefined && { max_age: cache.ttl }) } }),
  }
}

/** Output guardrails see no streams, so a config that has some is asked for a plain answer. */
export function hasOutputGuardrails(config: GatewayConfig | null): boolean {
  if (!config) return false
  const hooks = [config.output_guardrails, config.after_request_hooks]
  if (hooks.some((list) => Array.isArray(list) && list.length > 0)) return true
  return targetsSchema.catch([]).parse(config.targets).some(hasOutputGuardrails)
}
