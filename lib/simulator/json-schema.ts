import { z } from 'zod'
import { type JsonObject, jsonObjectSchema } from './chat-request.ts'

const limit = z.number().optional().catch(undefined)
const schemas = z.array(z.unknown()).optional().catch(undefined)

/** The keywords that the simulator reads; one in a form that it does not know counts as absent. */
export const schemaNodeSchema = z.looseObject({
  type: z
    .union([z.string().transform((type) => [type]), z.array(z.string())])
    .optional()
    .catch(undefined),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).min(1).optional().catch(undefined),
  $ref: z.string().optional().catch(undefined),
  anyOf: schemas,
  oneOf: schemas,
  allOf: schemas,
  properties: jsonObjectSchema.optional().catch(undefined),
  required: z.array(z.string()).optional().catch(undefined),
  additionalProperties: z.unknown().optional(),
  minProperties: limit,
  items: z.unknown().optional(),
  prefixItems: schemas,
  minItems: limit,
  maxItems: limit,
  uniqueItems: z.boolean().optional().catch(undefined),
  format: z.string().optional().catch(undefined),
  pattern: z.string().optional().catch(undefined),
  minLength: limit,
  maxLength: limit,
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  multipleOf: limit,
})
export type SchemaNode = z.infer<typeof schemaNodeSchema>

type Place = { schema: unknown; root: JsonObject }

/** A schema with its references and `allOf` followed, so that it says itself what it wants. `true` and nonsense want nothing. */
export function resolveSchema({ schema, root }: Place): SchemaNode {
  let node = schemaNodeSchema.catch(schemaNodeSchema.parse({})).parse(schema)
  // A chain of references that leads in a circle wants nothing.
  for (let hops = 0; node.$ref !== undefined && hops < 32; hops++) {
    const { $ref, ...siblings } = node
    node = schemaNodeSchema.parse({ ...target({ pointer: $ref, root }), ...withoutUndefined(siblings) })
  }
  return (node.allOf ?? []).reduce<SchemaNode>((merged, part) => merge(merged, resolveSchema({ schema: part, root })), node)
}

function target({ pointer, root }: { pointer: string; root: JsonObject }): JsonObject {
  let place: unknown = root
  for (const step of pointer.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
    place = jsonObjectSchema.catch({}).parse(place)[key]
  }
  return jsonObjectSchema.catch({}).parse(place)
}

/** Both must hold: properties and required names add up, the tighter limit wins. */
function merge(a: SchemaNode, b: SchemaNode): SchemaNode {
  return schemaNodeSchema.parse({
    ...withoutUndefined(a),
    ...withoutUndefined(b),
    type: commonTypes(a.type, b.type),
    properties: { ...a.properties, ...b.properties },
    required: [...new Set([...(a.required ?? []), ...(b.required ?? [])])],
    minimum: highest(a.minimum, b.minimum),
    maximum: lowest(a.maximum, b.maximum),
    minLength: highest(a.minLength, b.minLength),
    maxLength: lowest(a.maxLength, b.maxLength),
    minItems: highest(a.minItems, b.minItems),
    maxItems: lowest(a.maxItems, b.maxItems),
    allOf: undefined,
  })
}

const commonTypes = (a: string[] | undefined, b: string[] | undefined) => (a && b ? a.filter((type) => b.includes(type)) : (a ?? b))
const highest = (a = Number.NEGATIVE_INFINITY, b = Number.NEGATIVE_INFINITY) => finite(Math.max(a, b))
const lowest = (a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY) => finite(Math.min(a, b))
const finite = (value: number) => (Number.isFinite(value) ? value : undefined)
const withoutUndefined = (record: JsonObject) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
