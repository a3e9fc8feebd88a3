import type { GatewayConfig } from '@/lib/portkey/gateway-config'
import { z } from 'zod'
import { configLevels } from './config-level'
import type { Lint } from './lint'
import { nearName } from './near-name'
import type { Rule } from './rule'

/** Checks of the gateway 1.15.2 that need no account. */
const checks =
  'regexMatch sentenceCount wordCount characterCount jsonSchema jsonKeys contains validUrls webhook log containsCode alluppercase alllowercase endsWith modelWhitelist modelRules jwt requiredMetadataKeys addPrefix regexReplace allowedRequestTypes notNull'.split(
    ' ',
  )
/** What stands beside the check in the short form. */
const otherKeys =
  'id type deny async sequential on_fail on_success onFail onSuccess checks name is_enabled failOnError guardrail_version_id event_type eventType'.split(
    ' ',
  )
const lists = [
  'input_guardrails',
  'output_guardrails',
  'before_request_hooks',
  'after_request_hooks',
  'input_mutators',
  'output_mutators',
] as const

const recordsSchema = z.array(z.record(z.string(), z.unknown()).catch({})).catch([])

type Hook = { hook: GatewayConfig; path: (string | number)[] }

const hooksOf = ({ level, path }: { level: GatewayConfig; path: (string | number)[] }): Hook[] =>
  lists.flatMap((list) => recordsSchema.parse(level[list]).map((hook, index) => ({ hook, path: [...path, list, index] })))

/** Names of the checks of a hook: keys in the short form, IDs in the long one. */
function checksOf({ hook, path }: Hook): { name: string; path: string }[] {
  const short = Object.keys(hook).filter((name) => !otherKeys.includes(name))
  const long = recordsSchema.parse(hook.checks).flatMap(({ id }, index) => (typeof id === 'string' ? [{ id, index }] : []))
  return [
    ...short.map((name) => ({ name, path: [...path, name].join('.') })),
    ...long.map(({ id, index }) => ({ name: id, path: [...path, 'checks', index, 'id'].join('.') })),
  ]
}

/** A check that the gateway doesn't have, or has no account for, reports an error and passes. */
const checkThatPasses: Rule = ({ column }) => {
  if (column.connection === 'hosted') return []
  return configLevels(column)
    .flatMap(hooksOf)
    .flatMap(checksOf)
    .flatMap(({ name, path }): Lint[] => {
      const [partner, check] = name.includes('.') ? name.split('.', 2) : ['default', name]
      if (partner === 'default' && check !== undefined && checks.includes(check)) return []
      const meant = partner === 'default' ? nearName({ name: check ?? '', known: checks }) : null
      const why = partner === 'default' ? `The gateway has no check “${name}”` : `Checks of ${partner} need an account there`
      const message = `${why}, so everything passes it.${meant ? ` Did you mean default.${meant}?` : ''}`
      return [{ rule: 'check-that-passes', severity: 'warning', path, message }]
    })
}

const asyncGuardrail: Rule = ({ column }) =>
  configLevels(column)
    .flatMap(hooksOf)
    .filter(({ hook }) => hook.async === true)
    .map(({ hook, path }) => ({
      rule: 'guardrail-async',
      severity: hook.deny === true ? 'warning' : 'info',
      path: [...path, 'async'].join('.'),
      message: 'An asynchronous guardrail denies nothing, and the gateway never tells what it found.',
    }))

export const guardrailRules: Rule[] = [checkThatPasses, asyncGuardrail]
