import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatewayConfigSchema, maxDepth } from './gateway-config'
import { modelOptionParameters, modelOptionsSchema, portkeyParameters, portkeyParamsSchema } from './params'

test('the table has Langroid’s twelve fields', () => {
  expect(portkeyParameters.map(({ name }) => name).toSorted()).toEqual([
    'api_key',
    'base_url',
    'cache',
    'cache_force_refresh',
    'custom_headers',
    'metadata',
    'organization',
    'provider',
    'retry',
    'trace_id',
    'user',
    'virtual_key',
  ])
})

test('every row tells what it does, where it goes, and what a control needs', () => {
  for (const parameter of [...portkeyParameters, ...modelOptionParameters]) {
    expect([parameter.name, parameter.help.length > 10, parameter.goesTo.length > 3]).toEqual([parameter.name, true, true])
  }
})

test('every number is taken at its bounds and refused beyond them', () => {
  const wrong = modelOptionParameters.flatMap((parameter) => {
    if (parameter.kind !== 'number') return []
    const { name, least, most } = parameter
    const isTaken = (value: number) => modelOptionsSchema.safeParse({ [name]: value }).success
    const lower = least === undefined || (isTaken(least) && !isTaken(least - 1))
    const upper = most === undefined || (isTaken(most) && !isTaken(most + 1))
    return lower && upper ? [] : [name]
  })
  expect(wrong).toEqual([])
})

test('a field that Langroid doesn’t know is refused, an option that the table doesn’t know is kept', () => {
  expect(portkeyParamsSchema.safeParse({ retries: 3 }).success).toBe(false)
  expect(modelOptionsSchema.parse({ some_option: [1] })).toEqual({ some_option: [1] })
})

test.each(['a\r\nx-evil: 1', 'line\nbreak', '日本'])('a header value like %j is refused', (value) => {
  expect(portkeyParamsSchema.safeParse({ custom_headers: { 'x-note': value } }).success).toBe(false)
  expect(portkeyParamsSchema.safeParse({ trace_id: value }).success).toBe(false)
})

test('a header name with a space or a colon is refused', () => {
  expect(portkeyParamsSchema.safeParse({ custom_headers: { 'x bad:': 'v' } }).success).toBe(false)
})

const secretPath = (config: object) => gatewayConfigSchema.safeParse(config).error?.issues.map(({ path }) => path.join('.')) ?? []

test('a credential anywhere in a config is refused with its place', () => {
  expect(secretPath({ targets: [{ provider: 'openai' }, { targets: [{ api_key: 'sk' }] }] })).toEqual(['targets.1.targets.0.api_key'])
  expect(secretPath({ aws_secret_access_key: 'x', aws_access_key_id: 'y' })).toEqual(['aws_secret_access_key', 'aws_access_key_id'])
  expect(secretPath({ override_params: { max_tokens: 5 }, virtual_key: 'vk', api_key: '' })).toEqual([])
})

test('targets nested too deep are refused', () => {
  const nested = Array.from({ length: maxDepth + 1 }).reduce<object>((inner) => ({ targets: [inner] }), { provider: 'openai' })
  expect(secretPath(nested)).toEqual(['targets'])
})

test('what a config doesn’t know is kept', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.stringMatching(/^[a-z]{1,5}$/).filter((name) => !['key', 'token', 'targets'].includes(name)),
        fc.jsonValue({ maxDepth: 1 }),
      ),
      (config) => {
        const parsed = gatewayConfigSchema.safeParse(config)
        if (parsed.success) expect(parsed.data).toEqual(config)
      },
    ),
  )
})
