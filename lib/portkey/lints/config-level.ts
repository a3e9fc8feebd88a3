import type { GatewayConfig } from '@/lib/portkey/gateway-config'
import { z } from 'zod'
import { patchBetween } from './merge-patch'
import { askedProvider, type LintedColumn } from './rule'

type Path = (string | number)[]
/** A config, or one of the targets inside it. */
export type ConfigLevel = { level: GatewayConfig; path: Path }

const recordSchema = z.record(z.string(), z.unknown())
export const targetsOf = (level: GatewayConfig): GatewayConfig[] => z.array(recordSchema).catch([]).parse(level.targets)
export const partOf = ({ level, name }: { level: GatewayConfig; name: string }): GatewayConfig => recordSchema.catch({}).parse(level[name])

/** The config and every target in it, however deep. */
export function levelsOf({ level, path }: ConfigLevel): ConfigLevel[] {
  const inner = targetsOf(level).flatMap((target, index) => levelsOf({ level: target, path: [...path, 'targets', index] }))
  return [{ level, path }, ...inner]
}

/** Every level of a column's config; none without a config. */
export const configLevels = ({ config }: Pick<LintedColumn, 'config'>): ConfigLevel[] =>
  config ? levelsOf({ level: config, path: ['config'] }) : []

/** Every provider that a column may ask, once, with the place where it is named. */
export function providersOf(column: LintedColumn): { provider: string; path: string }[] {
  const own = askedProvider(column)
  const leaves = configLevels(column).filter(({ level }) => targetsOf(level).length === 0)
  const named = leaves.map(({ level, path }) =>
    typeof level.provider === 'string' ? { provider: level.provider, path: path.join('.') } : { provider: own, path: 'model' },
  )
  const all = named.length > 0 ? named : [{ provider: own, path: 'model' }]
  return [...new Map(all.toReversed().map((entry) => [entry.provider, entry])).values()].toReversed()
}

/** The patch of a column that changes its config at one place. */
export function configPatch({
  column,
  path,
  change,
}: {
  column: LintedColumn
  path: Path
  change: (level: GatewayConfig) => GatewayConfig
}): Record<string, unknown> {
  const from = { config: column.config }
  return patchBetween({ from, to: recordSchema.parse(changedAt({ value: from, path, change })) })
}

function changedAt({ value, path, change }: { value: unknown; path: Path; change: (level: GatewayConfig) => GatewayConfig }): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(recordSchema.catch({}).parse(value))
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? changedAt({ value: item, path: rest, change }) : item))
  const record = recordSchema.catch({}).parse(value)
  return { ...record, [step]: changedAt({ value: record[step], path: rest, change }) }
}
