import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatewayConfigSchema, maxDepth, maxTargets } from './gateway-config'
import type { ObjectPart } from './parameter'
import { gatewayConfigParameters, modelOptionParameters, modelOptionsSchema, portkeyParameters, portkeyParamsSchema } from './params'

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
  for (const parameter of [...portkeyParameters, ...modelOptionParameters, ...gatewayConfigParameters]) {
    expect([parameter.name, parameter.help.length > 10, parameter.goesTo.length > 3]).toEqual([parameter.name, true, true])
  }
})

test('every number, also one inside an object, is taken at its bounds and refused beyond them', () => {
  const all = [...portkeyParameters, ...modelOptionParameters, ...gatewayConfigParameters]
  const parts = all.flatMap((parameter): ObjectPart[] => (parameter.kind === 'object' ? [...parameter.fields] : [parameter]))
  const wrong = parts.flatMap((part) => {
    if (part.kind !== 'number') return []
    const { name, least, most, schema } = part
    const isTaken = (value: number) => schema.safeParse(value).success
    const lower = least === undefined || (isTaken(least) && !isTaken(least - 1))
    const upper = most === undefined || (isTaken(most) && !isTaken(most + 1))
    return lower && upper ? [] : [name]
  })
  expect(wrong).toEqual([])
})

test('every choice is taken and no other', () => {
  const choices = modelOptionParameters.flatMap((parameter) => (parameter.kind === 'choice' ? [parameter] : []))
  expect(choices.length).toBeGreaterThan(1)
  for (const { name, choices: values } of choices) {
    for (const value of values) expect(modelOptionsSchema.safeParse({ [name]: value }).success).toBe(true)
    expect(modelOptionsSchema.safeParse({ [name]: 'something else' }).success).toBe(false)
  }
})

test('a start that a form offers is one that its schema takes', () => {
  const objects = [...portkeyParameters, ...gatewayConfigParameters].filter((parameter) => parameter.kind === 'object')
  for (const { name, start, schema } of objects) expect([name, schema.safeParse(start).success]).toEqual([name, true])
})

test.each<[object, boolean]>([
  [{ retry: { max_retries: 5, backoff: 'exponential', jitter: true, on_status_codes: [429] } }, true],
  [{ retry: { max_retries: 6 } }, false],
  [{ retry: { max_retries: -1 } }, false],
  [{ retry: { attempts: 3 } }, false],
  [{ cache: { enabled: true, ttl: 3600, namespace: 'a', mode: 'semantic' } }, true],
  [{ cache: { ttl: 0 } }, false],
  [{ cache: { mode: 'clever' } }, false],
  [{ metadata: { text: 'a', number: 1.5, truth: false } }, true],
  [{ metadata: 'feature' }, false],
  [{ cache_force_refresh: 'true' }, false],
  [{ custom_headers: { 'x-a': 1 } }, false],
])('the parameters %j are taken: %s', (params, isTaken) => {
  expect(portkeyParamsSchema.safeParse(params).success).toBe(isTaken)
})

test.each<[object, boolean]>([
  [{ logit_bias: { '50256': -100 } }, true],
  [{ logit_bias: { word: 1 } }, false],
  [{ logit_bias: { '1': 101 } }, false],
  [{ tool_choice: { type: 'function', function: { name: 'f' } } }, true],
  [{ tool_choice: 'sometimes' }, false],
  [{ stop: ['a', 'b'] }, true],
  [{ n: 2 }, false],
])('the options %j are taken: %s', (options, isTaken) => {
  expect(modelOptionsSchema.safeParse(options).success).toBe(isTaken)
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

test.each(['authorization', 'apiKey', 'session_token', 'client_secret_value', 'oracle_private_key', 'PrivateKeyPem'])(
  'a config that holds %s is told by code where keys belong',
  (name) => {
    const [issue] = gatewayConfigSchema.safeParse({ targets: [{ [name]: 'x' }] }).error?.issues ?? []
    expect(issue).toMatchObject({ path: ['targets', 0, name], params: { code: 'secret_in_config' } })
    expect(gatewayConfigSchema.safeParse({ targets: [{ [name]: '' }] }).success).toBe(true)
  },
)

test('sixty-four targets are taken and one more is refused', () => {
  const config = (length: number) => ({ targets: Array.from({ length }, () => ({ provider: 'openai' })) })
  expect([secretPath(config(maxTargets)), secretPath(config(maxTargets + 1))]).toEqual([[], ['targets']])
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
