import type { SchemaNode } from './json-schema.ts'
import type { Random } from './random.ts'

type Input = { node: SchemaNode; isInteger: boolean; name: string; random: Random }

/** Ranges that a reader expects of a name. */
const usualRanges: [RegExp, { min: number; max: number }][] = [
  [/year/i, { min: 1990, max: 2026 }],
  [/age/i, { min: 18, max: 70 }],
  [/rating|stars|score/i, { min: 1, max: 5 }],
  [/confidence|probability|ratio|share/i, { min: 0, max: 1 }],
  [/percent/i, { min: 0, max: 100 }],
  [/temp/i, { min: 8, max: 28 }],
  [/latitude|^lat$/i, { min: -60, max: 60 }],
  [/longitude|^l(on|ng)$/i, { min: -170, max: 170 }],
  [/price|cost|amount|total/i, { min: 5, max: 250 }],
]
const otherRange = { min: 1, max: 20 }

/** A number within the schema's limits, near to what its name lets one expect. */
export function numberFor({ node, isInteger, name, random }: Input): number {
  const step = stepOf({ node, isInteger })
  const lowest = ceilTo({ value: lowerLimit({ node, step }), step })
  const highest = floorTo({ value: upperLimit({ node, step }), step })
  const usual = usualRanges.find(([pattern]) => pattern.test(name))?.[1] ?? otherRange
  const width = usual.max - usual.min
  const isOutside = usual.min > highest || usual.max < lowest
  const min = isOutside ? (Number.isFinite(lowest) ? lowest : highest - width) : Math.max(usual.min, lowest)
  const max = Math.min(isOutside ? min + width : usual.max, highest)
  const drawn = floorTo({ value: min + random.next() * (max - min), step })
  return tidy(Math.min(Math.max(drawn, Number.isFinite(lowest) ? lowest : drawn), highest))
}

/** Without a `multipleOf` hundredths, or something finer where the limits leave no room for that. */
function stepOf({ node, isInteger }: { node: SchemaNode; isInteger: boolean }): number {
  if (node.multipleOf !== undefined && node.multipleOf > 0) return isInteger ? Math.max(1, node.multipleOf) : node.multipleOf
  if (isInteger) return 1
  const width = (node.maximum ?? node.exclusiveMaximum ?? 1) - (node.minimum ?? node.exclusiveMinimum ?? 0)
  return width > 0 && width < 1 ? 10 ** Math.floor(Math.log10(width) - 2) : 0.01
}

const lowerLimit = ({ node, step }: { node: SchemaNode; step: number }) =>
  Math.max(
    node.minimum ?? Number.NEGATIVE_INFINITY,
    node.exclusiveMinimum === undefined ? Number.NEGATIVE_INFINITY : above({ value: node.exclusiveMinimum, step }),
  )
const upperLimit = ({ node, step }: { node: SchemaNode; step: number }) =>
  Math.min(
    node.maximum ?? Number.POSITIVE_INFINITY,
    node.exclusiveMaximum === undefined ? Number.POSITIVE_INFINITY : below({ value: node.exclusiveMaximum, step }),
  )

/** The next step that is not the limit itself. */
const above = ({ value, step }: { value: number; step: number }) => (Math.floor(tidy(value / step)) + 1) * step
const below = ({ value, step }: { value: number; step: number }) => (Math.ceil(tidy(value / step)) - 1) * step
const ceilTo = ({ value, step }: { value: number; step: number }) =>
  Number.isFinite(value) ? tidy(Math.ceil(tidy(value / step)) * step) : value
const floorTo = ({ value, step }: { value: number; step: number }) =>
  Number.isFinite(value) ? tidy(Math.floor(tidy(value / step)) * step) : value

/** Takes off what binary fractions leave behind: 0.1 × 3 is 0.3. */
const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value)
