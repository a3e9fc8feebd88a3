import { parseModelString } from '@/lib/portkey/model-string'
import { z } from 'zod'
import { configLevels, configPatch, partOf, targetsOf } from './config-level'
import type { Lint } from './lint'
import { askedProvider, type Rule } from './rule'

const targetsWithoutStrategy: Rule = ({ column }) =>
  configLevels(column)
    .filter(({ level }) => targetsOf(level).length > 0 && !level.strategy)
    .map(({ path }) => ({
      rule: 'targets-without-strategy',
      severity: 'error',
      path: path.join('.'),
      message: 'Targets need a strategy: {"strategy": {"mode": "fallback"}}, for instance.',
      fix: { label: 'Fall back', patch: configPatch({ column, path, change: (level) => ({ ...level, strategy: { mode: 'fallback' } }) }) },
    }))

const strategyWithoutTargets: Rule = ({ column }) =>
  configLevels(column)
    .filter(({ level }) => level.strategy && targetsOf(level).length === 0)
    .map(({ path }) => ({
      rule: 'strategy-without-targets',
      severity: 'error',
      path: path.join('.'),
      message: 'A strategy needs targets to choose from: {"targets": [{"provider": "openai"}]}, for instance.',
    }))

/** The gateway finds no target then, and stumbles. */
const weightsAllZero: Rule = ({ column }) =>
  configLevels(column)
    .filter(({ level }) => partOf({ level, name: 'strategy' }).mode === 'loadbalance')
    .filter(({ level }) => targetsOf(level).length > 0 && targetsOf(level).every(({ weight }) => weight === 0))
    .map(({ level, path }) => ({
      rule: 'weights-all-zero',
      severity: 'error',
      path: [...path, 'targets'].join('.'),
      message: 'Every weight is 0, so no target can be chosen and the gateway answers with an error.',
      fix: {
        label: 'Share evenly',
        patch: configPatch({
          column,
          path,
          change: () => ({ ...level, targets: targetsOf(level).map((target) => ({ ...target, weight: 1 })) }),
        }),
      },
    }))

/** A target of another provider than the model's is asked for that model nevertheless. */
const targetWithoutModel: Rule = ({ column }) =>
  configLevels(column).flatMap(({ level, path }): Lint[] => {
    const { provider, model } = level
    const isForeign = path.length > 1 && typeof provider === 'string' && provider !== askedProvider(column)
    // Overrides of the config itself hold for every target.
    const overrides = [level, column.config ?? {}].map((from) => partOf({ level: from, name: 'override_params' }).model)
    if (!isForeign || model || overrides.some(Boolean)) return []
    return [
      {
        rule: 'target-without-model',
        severity: 'warning',
        path: path.join('.'),
        message: `${provider} will be asked for “${parseModelString(column.model).model}”. Give the target a model of its own.`,
      },
    ]
  })

const conditionsSchema = z.array(z.record(z.string(), z.unknown()).catch({})).catch([])
/** Names that conditions lead to and no target has. */
const unknownTargetName: Rule = ({ column }) =>
  configLevels(column).flatMap(({ level, path }): Lint[] => {
    const strategy = partOf({ level, name: 'strategy' })
    if (strategy.mode !== 'conditional') return []
    const names = targetsOf(level).map(({ name }) => name)
    const conditions = conditionsSchema.parse(strategy.conditions)
    const led = conditions.map(({ then: to }, index) => ({ to, place: ['conditions', index] }))
    return [...led, { to: strategy.default, place: ['default'] }]
      .filter(({ to }) => typeof to === 'string' && !names.includes(to))
      .map(({ to, place }) => ({
        rule: 'unknown-target-name',
        severity: 'error',
        path: [...path, 'strategy', ...place].join('.'),
        message: `No target is named “${String(to)}”. Targets have these names: ${names.filter((name) => typeof name === 'string').join(', ') || 'none'}.`,
      }))
  })

export const targetRules: Rule[] = [targetsWithoutStrategy, strategyWithoutTargets, weightsAllZero, targetWithoutModel, unknownTargetName]
