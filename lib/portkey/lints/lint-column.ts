import type { GatewayConfig } from '@/lib/portkey/gateway-config'
import { parseModelString } from '@/lib/portkey/model-string'
import { modelOptionParameters, type ModelOptions, type PortkeyParams } from '@/lib/portkey/params'
import { findProvider, suggestProviders } from '@/lib/portkey/providers'
import type { Lint } from './lint'

export type LintedColumn = { model: string; connection: string; params: PortkeyParams; config: GatewayConfig | null; options: ModelOptions }
type Rule = (column: LintedColumn) => Lint[]

const unknownProvider: Rule = ({ model, connection }) => {
  const { provider } = parseModelString(model)
  if (!provider || findProvider(provider)?.isImplemented || (connection === 'hosted' && provider.startsWith('@'))) return []
  const near = suggestProviders(provider)
  const advice = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Choose one from the list of the model picker.'
  return [
    {
      rule: 'unknown-provider',
      severity: 'error',
      path: 'model',
      message: `The gateway knows no provider “${provider}” and will refuse it. ${advice}`,
    },
  ]
}

const droppedOptions: Rule = ({ model, options }) => {
  const provider = findProvider(parseModelString(model).provider)
  if (!provider) return []
  return modelOptionParameters
    .filter(({ name, droppedBy }) => options[name] !== undefined && droppedBy?.includes(provider.wire))
    .map(({ name }) => ({
      rule: 'option-dropped',
      severity: 'warning',
      path: `options.${name}`,
      message: `The gateway drops it: ${provider.name} will never see ${name}.`,
    }))
}

const ignoredRetryParts: Rule = ({ connection, params: { retry } }) =>
  (['backoff', 'jitter'] as const)
    .filter((part) => retry?.[part] !== undefined && connection !== 'hosted')
    .map((part) => ({
      rule: 'retry-part-ignored',
      severity: 'info',
      path: 'params.retry',
      message: `${part} has no counterpart: the gateway always waits 1, 2, 4, 8 and 16 seconds.`,
    }))

const ignoredHere: Rule = ({ connection, params }) => {
  const found: Lint[] = []
  const ignore = (name: 'virtual_key' | 'base_url', message: string) =>
    found.push({ rule: 'ignored-by-connection', severity: 'warning', path: `params.${name}`, message })
  if (params.virtual_key && connection === 'embedded')
    ignore('virtual_key', 'The embedded gateway has no vault of keys and ignores it; the server’s own key is used.')
  if (params.base_url && connection !== 'custom') ignore('base_url', 'It chooses the gateway of a custom connection; here it is ignored.')
  if (params.base_url?.replace(/\/+$/, '').endsWith('/v1') && connection === 'custom')
    ignore('base_url', 'Langroid appends /v1 itself, so leave it out there; this app takes it either way.')
  return found
}

const refreshWithoutCache: Rule = ({ params, config }) =>
  params.cache_force_refresh && (!params.cache || params.cache.enabled === false) && !config?.cache
    ? [
        {
          rule: 'refresh-without-cache',
          severity: 'warning',
          path: 'params.cache_force_refresh',
          message: 'There is no cache to refresh: set cache as well.',
        },
      ]
    : []

const namelessTargets: Rule = ({ model, config }) => {
  const targets = Array.isArray(config?.targets) ? config.targets : []
  if (targets.length > 0 && !config?.strategy)
    return [
      {
        rule: 'targets-without-strategy',
        severity: 'error',
        path: 'config',
        message: 'Targets need a strategy: {"strategy": {"mode": "fallback"}}, for instance.',
      },
    ]
  return targets.flatMap((target: unknown, index): Lint[] => {
    const { provider, model: own, override_params: overrides } = Object(target)
    const isForeign = typeof provider === 'string' && provider !== parseModelString(model).provider
    if (!isForeign || own || Object(overrides).model) return []
    const path = `config.targets.${index}`
    return [
      {
        rule: 'target-without-model',
        severity: 'warning',
        path,
        message: `${provider} will be asked for “${parseModelString(model).model}”. Give the target a model of its own.`,
      },
    ]
  })
}

const rules: Rule[] = [unknownProvider, droppedOptions, ignoredRetryParts, ignoredHere, refreshWithoutCache, namelessTargets]

/** What the chosen connection will make of a column's settings otherwise than they read. */
export const lintColumn = (column: LintedColumn): Lint[] => rules.flatMap((rule) => rule(column))
