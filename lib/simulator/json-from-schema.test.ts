import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { JsonObject } from './chat-request.ts'
import { jsonFromSchema } from './json-from-schema.ts'
import { createRandom } from './random.ts'
import { topicOf } from './topic.ts'

const prompt = 'Plan a trip to Lisbon for two people in spring'

function make({ schema, seed = 1, text = prompt }: { schema: JsonObject; seed?: number; text?: string }): unknown {
  return jsonFromSchema({ schema, root: schema, name: '', topic: topicOf(text), text, random: createRandom(seed), depth: 0 })
}

const bounds = (max: number) => fc.tuple(fc.nat({ max }), fc.nat({ max })).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
const formats = ['date-time', 'date', 'time', 'email', 'uri', 'uuid', 'ipv4', 'ipv6', 'hostname']
const patterns = [
  '^[A-Z]{2}-\\d{4}$',
  '^(red|green|blue)$',
  '^a+b*c?$',
  '^[^0-9]{3,5}$',
  '^\\w+@\\w+\\.com$',
  '^(?:\\+\\d{2} )?\\d{3}-\\d{3}$',
]

/** Schemas that can be satisfied, of everything that providers accept in structured output. */
const { schema: schemas } = fc.letrec<{ schema: JsonObject; leaf: JsonObject }>((tie) => ({
  leaf: fc.oneof(
    bounds(12).map(({ min, max }) => ({ type: 'string', minLength: min, maxLength: max })),
    fc.constantFrom(...formats).map((format) => ({ type: 'string', format })),
    fc.constantFrom(...patterns).map((pattern) => ({ type: 'string', pattern })),
    fc
      .uniqueArray(fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean()), { minLength: 1, maxLength: 4 })
      .map((members) => ({ enum: members })),
    fc.oneof(fc.string(), fc.integer(), fc.boolean()).map((value) => ({ const: value })),
    bounds(1000).map(({ min, max }) => ({ type: 'integer', minimum: min - 500, maximum: max - 500 })),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 50 }))
      .map(([step, from]) => ({ type: 'integer', multipleOf: step, minimum: from, maximum: from + step })),
    bounds(100).map(({ min, max }) => ({ type: 'number', exclusiveMinimum: min / 10, exclusiveMaximum: max / 10 + 0.5 })),
    fc.integer({ min: -1000, max: 1000 }).map((minimum) => ({ type: 'number', minimum })),
    fc.integer({ min: -1000, max: 1000 }).map((maximum) => ({ type: 'integer', exclusiveMaximum: maximum })),
    fc.constantFrom(
      { type: 'boolean' },
      { type: 'null' },
      { type: ['string', 'null'] },
      { $ref: '#/$defs/tree' },
      { $ref: '#/$defs/place' },
    ),
  ),
  schema: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('leaf'),
    fc
      .tuple(fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), tie('schema'), { maxKeys: 4 }), fc.boolean())
      .map(([properties, isAll]) => ({
        type: 'object',
        properties,
        required: Object.keys(properties).filter((_, index) => isAll || index % 2 === 0),
        additionalProperties: false,
      })),
    fc.tuple(tie('schema'), bounds(5)).map(([items, { min, max }]) => ({ type: 'array', items, minItems: min, maxItems: max })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc.tuple(tie('leaf'), tie('leaf')).map(([a, b]) => ({
      allOf: [
        { type: 'object', properties: { a }, required: ['a'] },
        { type: 'object', properties: { b }, required: ['b'] },
      ],
    })),
  ),
}))

const anySchema = z.custom<Parameters<typeof z.fromJSONSchema>[0]>()
const definitions = {
  tree: {
    type: 'object',
    properties: { value: { type: 'number' }, children: { type: 'array', items: { $ref: '#/$defs/tree' } } },
    required: ['value', 'children'],
    additionalProperties: false,
  },
  place: { anyOf: [{ type: 'object', properties: { city: { type: 'string', minLength: 1 } }, required: ['city'] }, { type: 'null' }] },
}

test('what is made satisfies its schema, whatever it is', () => {
  fc.assert(
    fc.property(schemas, fc.integer(), (schema, seed) => {
      const root = { ...schema, $defs: definitions }
      const result = z.fromJSONSchema(anySchema.parse(root)).safeParse(make({ schema: root, seed }))
      expect(result.error?.message).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('a schema that contains itself comes to an end', () => {
  const schema = {
    $ref: '#/$defs/node',
    $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } }, required: ['next'] } },
  }
  expect(JSON.stringify(make({ schema })).length).toBeLessThan(2000)
})

test('unique items differ', () => {
  const schema = { type: 'array', items: { type: 'string' }, minItems: 6, uniqueItems: true }
  const items = z.array(z.string()).parse(make({ schema, text: 'tea' }))
  expect(new Set(items).size).toBe(6)
})

test('a member of an enum that the prompt names is taken', () => {
  expect(make({ schema: { enum: ['winter', 'spring', 'autumn'] } })).toBe('spring')
})

test('names in the prompt become values of the fields that want them', () => {
  const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
  expect(make({ schema })).toEqual({ city: 'Lisbon' })
})

test('types in Google’s spelling are understood', () => {
  const schema = { type: 'OBJECT', properties: { count: { type: 'INTEGER' } }, required: ['count'] }
  expect(make({ schema })).toEqual({ count: expect.any(Number) })
})

test('no schema at all still makes a value', () => {
  expect(make({ schema: {} })).toEqual(expect.any(String))
})
