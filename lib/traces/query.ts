import { callStatusSchema } from './call'
import { QueryError } from './query-error'
import { tokenise, type Token } from './query-tokens'

const words = ['provider', 'model', 'connection', 'trace', 'run', 'finish', 'error'] as const
const choices = { status: callStatusSchema.options, cache: ['hit', 'miss', 'refresh', 'disabled'], simulated: ['true', 'false'] } as const
/** Each measured field with the units that a value may carry and what a plain number counts. */
const measures = {
  latency: { '': 1, ms: 1, s: 1000, m: 60_000 },
  'first-token': { '': 1, ms: 1, s: 1000, m: 60_000 },
  cost: { '': 1 },
  tokens: { '': 1, k: 1000 },
  attempts: { '': 1 },
} as const
const times = ['since', 'until'] as const
const ages: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

export type WordField = (typeof words)[number]
export type ChoiceField = keyof typeof choices
export type MeasureField = keyof typeof measures
export type Comparison = '>' | '>=' | '<' | '<=' | '='

/** One condition on a field, or words in the text. Latency in milliseconds, cost in US dollars. */
export type Condition =
  | { type: 'word'; field: WordField; value: string }
  | { type: 'choice'; field: ChoiceField; value: string }
  | { type: 'measure'; field: MeasureField; comparison: Comparison; value: number }
  | { type: 'time'; field: 'since' | 'until'; timeMs: number }
  | { type: 'key'; field: 'metadata' | 'header'; key: string; value: string }
  | { type: 'text'; value: string }

/** Terms are and-ed; the conditions of one term are or-ed. */
export type Term = { isNegated: boolean; conditions: Condition[] }

/**
 * Reads the query language of the traces. `nowMs` is what `since:24h` counts back from.
 * @throws {QueryError} with the place and the reason; nothing is ever left out silently.
 */
export function parseQuery({ query, nowMs }: { query: string; nowMs: number }): Term[] {
  return tokenise(query).map(({ isNegated, alternatives }) => ({
    isNegated,
    conditions: alternatives.map((token) => toCondition({ token, nowMs })),
  }))
}

function toCondition({ token, nowMs }: { token: Token; nowMs: number }): Condition {
  const { field, value, position } = token
  if (field === null) return { type: 'text', value }
  if (value === '') throw new QueryError({ message: `${field}: needs a value`, position })
  const key = /^(metadata|headers?)\.(.+)$/i.exec(field)
  if (key?.[2]) return { type: 'key', field: key[1] === 'metadata' ? 'metadata' : 'header', key: key[2], value }
  const word = words.find((name) => name === field)
  if (word) {
    if (/[^*]\*[^*]/.test(value)) throw new QueryError({ message: 'a star can stand at the start, at the end or at both ends', position })
    return { type: 'word', field: word, value }
  }
  if (field === 'status' || field === 'cache' || field === 'simulated') return toChoice({ field, value, position })
  const time = times.find((name) => name === field)
  if (time) return { type: 'time', field: time, timeMs: toTime({ value, nowMs, position }) }
  if (isMeasure(field)) return toMeasure({ field, value, position })
  throw new QueryError({ message: `there is no field "${field}"; there are ${fieldNames.join(', ')}`, position })
}

const isMeasure = (field: string): field is MeasureField => field in measures

function toChoice({ field, value, position }: { field: ChoiceField; value: string; position: number }): Condition {
  const lower = value.toLowerCase()
  const known: readonly string[] = choices[field]
  if (!known.includes(lower)) throw new QueryError({ message: `${field}: is one of ${known.join(', ')}`, position })
  return { type: 'choice', field, value: lower }
}

function toMeasure({ field, value, position }: { field: MeasureField; value: string; position: number }): Condition {
  const match = /^(>=|<=|>|<|=)?(\d+(?:\.\d+)?)([a-z]*)$/i.exec(value)
  const units: Record<string, number> = measures[field]
  const factor = units[match?.[3]?.toLowerCase() ?? '']
  if (!match || factor === undefined) {
    const known = Object.keys(units).filter(Boolean)
    const unit = known.length ? `, with ${known.join(', ')} behind it if you like` : ''
    throw new QueryError({ message: `${field}: takes a number, after >, >=, < or <= for more or less${unit}`, position })
  }
  return { type: 'measure', field, comparison: toComparison(match[1]), value: Number(match[2]) * factor }
}

const toComparison = (text = '='): Comparison => (text === '>' || text === '>=' || text === '<' || text === '<=' ? text : '=')

function toTime({ value, nowMs, position }: { value: string; nowMs: number; position: number }): number {
  const age = /^(\d+)([mhdw])$/.exec(value)
  if (age) return nowMs - Number(age[1]) * (ages[age[2] ?? ''] ?? 0)
  const timeMs = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(timeMs)) throw new QueryError({ message: 'takes an age such as 30m, 24h, 7d, or a date such as 2026-01-31', position })
  return timeMs
}

export const fieldNames = [...words, ...Object.keys(choices), ...Object.keys(measures), ...times, 'metadata.KEY', 'header.NAME']
