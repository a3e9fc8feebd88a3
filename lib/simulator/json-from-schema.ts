import type { JsonObject } from './chat-request.ts'
import { type SchemaNode, resolveSchema } from './json-schema.ts'
import { numberFor } from './number-from-schema.ts'
import type { Random } from './random.ts'
import { stringFor } from './string-from-schema.ts'
import type { Topic } from './topic.ts'

/** Where a value is to be made and what it may be about. */
export type ValuePlace = {
  schema: unknown
  root: JsonObject
  /** Name of the property that the value is for. */
  name: string
  topic: Topic
  /** The prompt: an enum's member that it names is preferred. */
  text: string
  random: Random
  depth: number
}

/** From here on only what is required is made, so that a schema that contains itself comes to an end. */
const generousDepth = 5
const maxDepth = 40
const usualItems = 3
const triesPerItem = 20

/** A value that satisfies the JSON schema, made of the prompt's words. Google's spelling of types is read, too. */
export function jsonFromSchema(place: ValuePlace): unknown {
  const node = resolveSchema(place)
  if (node.const !== undefined) return node.const
  if (node.enum) return pickMember({ members: node.enum, place })
  const branch = node.anyOf ?? node.oneOf
  if (branch && branch.length > 0) return fromBranch({ node, branch, place })
  return fromType({ type: typeOf({ node, place }), node, place })
}

/** Members that the prompt names come first. */
function pickMember({ members, place }: { members: unknown[]; place: ValuePlace }): unknown {
  const text = place.text.toLowerCase()
  const named = members.find((member) => typeof member === 'string' && member.length > 1 && text.includes(member.toLowerCase()))
  return named ?? members[place.random.integer({ min: 0, max: members.length - 1 })]
}

/** What stands beside the branches holds as well. */
function fromBranch({ node, branch, place }: { node: SchemaNode; branch: unknown[]; place: ValuePlace }): unknown {
  const { anyOf: _, oneOf: __, ...common } = node
  const isNull = (schema: unknown) => resolveSchema({ schema, root: place.root }).type?.every((type) => type.toLowerCase() === 'null')
  const told = branch.filter((schema) => !isNull(schema))
  const sorted = place.depth < generousDepth ? told : branch.toSorted((a, b) => weight({ schema: a, place }) - weight({ schema: b, place }))
  const chosen = sorted[0] ?? branch[0]
  return jsonFromSchema({ ...place, schema: { allOf: [common, chosen] }, depth: place.depth + 1 })
}

/** How likely a schema is to go on for ever. */
function weight({ schema, place }: { schema: unknown; place: ValuePlace }): number {
  const node = resolveSchema({ schema, root: place.root })
  const type = typeOf({ node, place })
  if (node.anyOf ?? node.oneOf) return 2
  if (type === 'object') return 3 + (node.required?.length ?? 0)
  return type === 'array' ? ((node.minItems ?? 0) > 0 ? 3 : 1) : 0
}

/** A schema without a type says it by its keywords. */
function typeOf({ node, place }: { node: SchemaNode; place: ValuePlace }): string {
  const types = (node.type ?? []).map((type) => type.toLowerCase())
  const [told] = types.filter((type) => type !== 'null')
  if (place.depth > generousDepth && types.includes('null')) return 'null'
  if (told ?? types[0]) return told ?? types[0] ?? 'string'
  if (node.properties ?? node.required ?? node.minProperties) return 'object'
  if (node.items ?? node.prefixItems ?? node.minItems) return 'array'
  return (node.minimum ?? node.maximum ?? node.exclusiveMinimum ?? node.exclusiveMaximum ?? node.multipleOf) ? 'number' : 'string'
}

function fromType({ type, node, place }: { type: string; node: SchemaNode; place: ValuePlace }): unknown {
  switch (type) {
    case 'object':
      return place.depth > maxDepth ? {} : fromObject({ node, place })
    case 'array':
      return place.depth > maxDepth ? [] : fromArray({ node, place })
    case 'integer':
    case 'number':
      return numberFor({ node, isInteger: type === 'integer', name: place.name, random: place.random })
    case 'boolean':
      return place.random.next() < 0.7
    case 'null':
      return null
    default:
      return stringFor({ node, place })
  }
}

function fromObject({ node, place }: { node: SchemaNode; place: ValuePlace }): JsonObject {
  const required = node.required ?? []
  const known = Object.entries(node.properties ?? {})
  const wanted = known.filter(([name]) => place.depth < generousDepth || required.includes(name))
  const entries = wanted.map(([name, schema]) => [name, jsonFromSchema({ ...place, schema, name, depth: place.depth + 1 })] as const)
  const knownNames = known.map(([name]) => name)
  const others = [...required.filter((name) => !knownNames.includes(name)), ...extraNames({ node, taken: knownNames })]
  const extra = others.map(
    (name) => [name, jsonFromSchema({ ...place, schema: node.additionalProperties, name, depth: place.depth + 1 })] as const,
  )
  return Object.fromEntries([...entries, ...extra])
}

/** Names of our own where the schema asks for more properties than it knows. */
function extraNames({ node, taken }: { node: SchemaNode; taken: string[] }): string[] {
  const missing = (node.minProperties ?? 0) - taken.length
  return Array.from({ length: Math.max(0, missing) }, (_, index) => `field${index + 1}`)
}

function fromArray({ node, place }: { node: SchemaNode; place: ValuePlace }): unknown[] {
  const fixed = node.prefixItems ?? []
  const min = node.minItems ?? 0
  const usual = place.depth < generousDepth ? Math.max(usualItems, fixed.length) : Math.max(0, min)
  const length = Math.min(
    Math.max(usual, min),
    node.maxItems ?? Number.POSITIVE_INFINITY,
    node.items === false ? fixed.length : Number.POSITIVE_INFINITY,
  )
  const make = (index: number) =>
    jsonFromSchema({
      ...place,
      schema: fixed[index] ?? node.items,
      name: place.name.replace(/s$/, ''),
      topic: index < length ? place.topic : numbered({ topic: place.topic, index }),
      depth: place.depth + 1,
    })
  return node.uniqueItems ? distinct({ make, length }) : Array.from({ length }, (_, index) => make(index))
}

/** So many that differ, or as many as a few tries find. */
function distinct({ make, length }: { make: (index: number) => unknown; length: number }): unknown[] {
  const found = new Map<string, unknown>()
  for (let index = 0; index < length * triesPerItem && found.size < length; index++) {
    const item = make(index)
    found.set(JSON.stringify(item), item)
  }
  return [...found.values()]
}

/** Words that differ from those that were used. */
const numbered = ({ topic, index }: { topic: Topic; index: number }): Topic => ({
  ...topic,
  names: [],
  words: [`${index} ${topic.words[0]}`],
})
