import type { GatewayConfig } from '@/lib/portkey/gateway-config'
import { gatewayConfigParameters } from '@/lib/portkey/params'
import { providers } from '@/lib/portkey/providers'
import { configLevels, configPatch, partOf } from './config-level'
import type { Lint } from './lint'
import { nearName } from './near-name'
import type { LintedColumn, Rule } from './rule'

const partNames = {
  strategy: ['mode', 'on_status_codes', 'conditions', 'default'],
  retry: ['attempts', 'on_status_codes', 'use_retry_after_header', 'use_retry_after_headers'],
  cache: ['mode', 'max_age'],
} as const
/** What Langroid and others call it. */
const otherWords: Record<string, Record<string, string>> = {
  '': { fallback: 'targets', fallbacks: 'targets', timeout: 'request_timeout', base_url: 'custom_host', guardrails: 'input_guardrails' },
  retry: { max_retries: 'attempts', retries: 'attempts', count: 'attempts', status_codes: 'on_status_codes' },
  cache: { ttl: 'max_age', age: 'max_age', type: 'mode' },
  strategy: { type: 'mode', status_codes: 'on_status_codes' },
}
const levelNames: readonly string[] = gatewayConfigParameters.map(({ name }) => name)
/** Fields of single providers, which a target may say itself, and what the gateway still reads beside the table. */
const fieldNames: readonly string[] = [
  ...providers.flatMap(({ authFields }) => authFields.map(({ key }) => key)),
  'api_key',
  'config',
  'aws_auth_type',
  'azure_model_name',
  'azure_extra_params',
  'azure_endpoint_name',
  'azure_managed_client_id',
  'fireworks_account_id',
  'mistral_fim_completion',
  'openai_beta',
]

/** The gateway reads both spellings of a key, so neither is unknown. */
const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

type Place = {
  column: LintedColumn
  value: GatewayConfig
  path: (string | number)[]
  known: readonly string[]
  words: Record<string, string>
}

/** Keys that the gateway passes over, with the one that was meant. */
function unknownKeysIn({ column, value, path, known, words }: Place): Lint[] {
  return Object.keys(value)
    .filter((name) => !known.includes(snakeCase(name)) && !fieldNames.includes(snakeCase(name)))
    .map((name): Lint => {
      const meant = words[snakeCase(name)] ?? nearName({ name, known })
      const isFree = meant !== null && !Object.hasOwn(value, meant)
      const change = ({ [name]: own, ...rest }: GatewayConfig) => (meant ? { ...rest, [meant]: own } : rest)
      return {
        rule: 'unknown-config-key',
        severity: meant ? 'warning' : 'info',
        path: [...path, name].join('.'),
        message: `The gateway knows no “${name}” here and passes over it.${meant ? ` Did you mean ${meant}?` : ''}`,
        // A key that means "the other targets" is not renamed: what stands in it has another form.
        ...(isFree && meant !== 'targets' && { fix: { label: `Call it ${meant}`, patch: configPatch({ column, path, change }) } }),
      }
    })
}

const unknownConfigKey: Rule = ({ column }) =>
  configLevels(column).flatMap(({ level, path }) => [
    ...unknownKeysIn({ column, value: level, path, known: levelNames, words: otherWords[''] ?? {} }),
    ...Object.entries(partNames).flatMap(([name, known]) =>
      unknownKeysIn({ column, value: partOf({ level, name }), path: [...path, name], known, words: otherWords[name] ?? {} }),
    ),
  ])

/** Values that the gateway refuses or misreads. */
const refusedConfigValue: Rule = ({ column }) =>
  configLevels(column).flatMap(({ level, path }) =>
    gatewayConfigParameters.flatMap(({ name, schema }): Lint[] => {
      if (!Object.hasOwn(level, name)) return []
      const [issue] =
        schema.safeParse(path.length === 1 ? withParams({ column, name, value: level[name] }) : level[name]).error?.issues ?? []
      if (!issue) return []
      return [
        {
          rule: 'config-value-refused',
          severity: 'error',
          path: [...path, name, ...issue.path].join('.'),
          message: `The gateway will refuse it or read it otherwise: ${issue.message}`,
        },
      ]
    }),
  )

/** Retry and cache of a config stand on those of the parameters, which may say what the config leaves out. */
function withParams({ column, name, value }: { column: LintedColumn; name: string; value: unknown }): unknown {
  const { retry, cache } = column.params
  const base: GatewayConfig = {
    ...(retry?.max_retries !== undefined && { retry: { attempts: retry.max_retries } }),
    ...(cache && cache.enabled !== false && { cache: { mode: 'simple' } }),
  }
  return base[name] && typeof value === 'object' ? { ...base[name], ...value } : value
}

export const configKeyRules: Rule[] = [unknownConfigKey, refusedConfigValue]
