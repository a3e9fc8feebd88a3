import { z } from 'zod'
import { isCredential, isSecretName } from './redact'

export const maxDepth = 8
export const maxTargets = 64

type Path = (string | number)[]

const recordSchema = z.record(z.string(), z.unknown())

/** In a config even a part of a name is enough: nothing there that isn't a credential is called like one. */
const otherSecretNames = /^aws_.*key|secret|private[-_]?key/i
/** Read as names of keys in the gateway's vault, not as keys. */
const namesOfKeys = ['virtual_key']

/**
 * The JSON of the `x-portkey-config` header. Unknown keys are kept: the gateway passes over what it doesn't know.
 * A credential inside is refused with its place, since keys live on the server, which adds them to each target.
 */
export const gatewayConfigSchema = z.record(z.string(), z.unknown()).superRefine((config, context) => {
  for (const path of secretPaths({ value: config, path: [] })) {
    context.addIssue({
      code: 'custom',
      path,
      params: { code: 'secret_in_config' },
      message: 'Keys live on the server: leave it out, and the key of the provider is added there.',
    })
  }
  for (const path of strayTargets({ config, path: [] }))
    context.addIssue({ code: 'custom', path, message: 'A target is an object, for instance {"provider": "openai"}.' })
  const { depth, count } = sizeOf(config)
  if (depth > maxDepth)
    context.addIssue({ code: 'custom', path: ['targets'], message: `Targets may be nested ${maxDepth} deep, these are ${depth}.` })
  if (count > maxTargets)
    context.addIssue({ code: 'custom', path: ['targets'], message: `There may be ${maxTargets} targets, these are ${count}.` })
})
export type GatewayConfig = z.infer<typeof gatewayConfigSchema>

function secretPaths({ value, path }: { value: unknown; path: Path }): Path[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => secretPaths({ value: item, path: [...path, index] }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const here = [...path, name]
    const isSecret = isCredential(inner) && (isSecretName(name) || otherSecretNames.test(name)) && !namesOfKeys.includes(name)
    return isSecret ? [here] : secretPaths({ value: inner, path: here })
  })
}

/** Targets that are no objects; `targets` that is no list is one of them. */
function strayTargets({ config, path }: { config: Record<string, unknown>; path: Path }): Path[] {
  const { targets } = config
  if (targets === undefined || targets === null) return []
  const here = [...path, 'targets']
  if (!Array.isArray(targets)) return [here]
  return targets.flatMap((target: unknown, index) => {
    const inner = recordSchema.safeParse(target)
    return inner.success ? strayTargets({ config: inner.data, path: [...here, index] }) : [[...here, index]]
  })
}

function sizeOf(config: Record<string, unknown>): { depth: number; count: number } {
  const targets = z.array(recordSchema).catch([]).parse(config.targets)
  if (targets.length === 0) return { depth: 0, count: 0 }
  const inner = targets.map(sizeOf)
  return {
    depth: 1 + Math.max(...inner.map(({ depth }) => depth)),
    count: targets.length + inner.reduce((sum, { count }) => sum + count, 0),
  }
}
