import { z } from 'zod'

type ConnectionKind = 'embedded' | 'hosted' | 'custom'

/** What the table knows of a parameter beside its kind. */
export type ParameterFacts = {
  /** One or two plain sentences, shown below the control. */
  help: string
  group?: string
  /** Where its value goes, by the name it has there. `client` stays in the app. */
  goesTo: `header ${string}` | `config ${string}` | `body ${string}` | 'client'
  /** What a gateway makes of it where it doesn't simply honour it. */
  readAs?: Partial<Record<ConnectionKind, string>>
  /** Name that Langroid's header has, where it sends one. */
  langroidHeader?: string
}

/** How a parameter is entered, and the schema of what can be. */
export type ParameterKind =
  | { kind: 'text'; placeholder?: string; schema: z.ZodType<string> }
  | { kind: 'secret'; placeholder?: string; schema: z.ZodType<string> }
  | { kind: 'number'; isInteger?: boolean; least?: number; most?: number; unit?: string; placeholder?: string; schema: z.ZodType<number> }
  | { kind: 'boolean'; isOnByDefault?: boolean; schema: z.ZodType<boolean> }
  | { kind: 'choice'; choices: readonly string[]; schema: z.ZodType<string> }
  | { kind: 'list'; isNumeric: boolean; placeholder?: string; schema: z.ZodType }
  /** Texts by name. */
  | { kind: 'map'; entryName: string; schema: z.ZodType }
  /** A few named parts; others that are there stay. */
  | { kind: 'object'; fields: readonly ObjectPart[]; start?: Record<string, unknown>; schema: z.ZodType }
  | { kind: 'json'; schema: z.ZodType }

export type ObjectPart = { name: string; help: string } & ParameterKind
/** A row of the table, which makes schema, control, help text and request. */
export type ParameterRow = ParameterFacts & ParameterKind
/** A row with its name. */
export type Parameter = ParameterRow & { name: string }

type Table = Record<string, { schema: z.ZodType }>
type OptionalShape<Rows extends Table> = { [Name in keyof Rows]: z.ZodOptional<Rows[Name]['schema']> }

/** The shape of an object of which every parameter of the table may be a part. */
export function optionalShape<const Rows extends Table>(table: Rows): OptionalShape<Rows> {
  const shape = Object.fromEntries(Object.entries(table).map(([name, { schema }]) => [name, z.optional(schema)]))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries above are the table's own
  return shape as unknown as OptionalShape<Rows>
}

/** The rows of a table with their names, in its order. */
export const parametersOf = <Name extends string>(table: Record<Name, ParameterRow>): (ParameterRow & { name: Name })[] =>
  Object.entries<ParameterRow>(table).map(([name, row]) => ({
    ...row,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table
    name: name as Name,
  }))

type NumberFacts = { isInteger?: boolean; least?: number; most?: number; unit?: string; placeholder?: string }

/** A number within bounds, with the schema that they make. */
export function numberKind({ isInteger = false, least, most, ...rest }: NumberFacts) {
  const base = isInteger ? z.int() : z.number()
  const above = least === undefined ? base : base.min(least)
  const schema = most === undefined ? above : above.max(most)
  return { kind: 'number' as const, isInteger, ...(least !== undefined && { least }), ...(most !== undefined && { most }), ...rest, schema }
}

export const choiceKind = <const Choices extends readonly [string, ...string[]]>(choices: Choices) => ({
  kind: 'choice' as const,
  choices,
  schema: z.enum(choices),
})
