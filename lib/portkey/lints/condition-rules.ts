import type { GatewayConfig } from '@/lib/portkey/gateway-config'
import { z } from 'zod'
import { configLevels, partOf } from './config-level'
import type { Lint } from './lint'
import type { Rule } from './rule'

const operators = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$regex']
const recordSchema = z.record(z.string(), z.unknown()).catch({})
const recordsSchema = z.array(recordSchema).catch([])

type Clause = { field: string; value: unknown; path: string }

/** The comparisons of a query, also those inside `$and` and `$or`. */
function clausesOf({ query, path }: { query: GatewayConfig; path: string }): Clause[] {
  return Object.entries(query).flatMap(([field, value]): Clause[] => {
    const here = `${path}.${field}`
    if (!['$and', '$or'].includes(field)) return [{ field, value, path: here }]
    return recordsSchema.parse(value).flatMap((inner, index) => clausesOf({ query: inner, path: `${here}.${index}` }))
  })
}

const lintsOf = ({ field, value, path }: Clause): Lint[] => [...unreachable({ field, path }), ...operatorsIn({ field, value, path })]

/** The gateway looks up exactly two steps. */
function unreachable({ field, path }: { field: string; path: string }): Lint[] {
  if (/^(?:metadata|params)\.[^.]+$|^url\.pathname$/.test(field)) return []
  const message = `“${field}” is never found: a condition looks at metadata.name, params.name or url.pathname, and no deeper.`
  return [{ rule: 'condition-unreachable', severity: 'error', path, message }]
}

function operatorsIn({ field, value, path }: Clause): Lint[] {
  const isCompared = typeof value === 'object' && value !== null && !Array.isArray(value)
  const comparisons = isCompared ? Object.entries(value) : [['$eq', value] as const]
  return comparisons.flatMap(([operator, expected]: readonly [string, unknown]): Lint[] => {
    if (!operators.includes(operator)) {
      const message = `The gateway refuses “${operator}”. It knows ${operators.join(' ')}, $and and $or.`
      return [{ rule: 'condition-operator', severity: 'error', path: `${path}.${operator}`, message }]
    }
    const isOrder = /^\$(?:gt|lt)e?$/.test(operator)
    const others = [expected].flat().filter((item) => typeof item === 'number' || typeof item === 'boolean')
    if (!field.startsWith('metadata.') || isOrder || others.length === 0) return []
    const message = `Metadata are sent as texts, so ${others.map(String).join(', ')} never equals one: write “${others.map(String).join('”, “')}”.`
    return [{ rule: 'condition-not-text', severity: 'warning', path, message }]
  })
}

const conditions: Rule = ({ column }) =>
  configLevels(column).flatMap(({ level, path }) => {
    const strategy = partOf({ level, name: 'strategy' })
    if (strategy.mode !== 'conditional') return []
    return recordsSchema
      .parse(strategy.conditions)
      .flatMap(({ query }, index) =>
        clausesOf({ query: recordSchema.parse(query), path: [...path, 'strategy', 'conditions', index, 'query'].join('.') }).flatMap(
          lintsOf,
        ),
      )
  })

/** Where no condition holds and nothing is said for that case, the gateway answers with an error. */
const noDefault: Rule = ({ column }) =>
  configLevels(column)
    .map(({ level, path }) => ({ strategy: partOf({ level, name: 'strategy' }), path }))
    .filter(({ strategy }) => strategy.mode === 'conditional' && typeof strategy.default !== 'string')
    .map(({ path }) => ({
      rule: 'condition-without-default',
      severity: 'warning',
      path: [...path, 'strategy'].join('.'),
      message: 'Where no condition holds, the gateway refuses the request. Name a target in “default”.',
    }))

export const conditionRules: Rule[] = [conditions, noDefault]
