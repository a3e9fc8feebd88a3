import 'server-only'
import type { Prisma } from '@/lib/db.server'
import { AppError } from '@/lib/http/app-error'
import { parseQuery, type Comparison, type Condition, type MeasureField, type WordField } from './query'
import { QueryError } from './query-error'

/** What a query asks for, as a condition on calls; `{}` for an empty one. @throws {AppError} `invalid_input` with the place and the reason */
export function whereOf(query: string): Prisma.CallWhereInput {
  try {
    const terms = parseQuery({ query, nowMs: Date.now() }).map(({ isNegated, conditions }) => {
      const any = { OR: conditions.map(toWhere) }
      return isNegated ? { NOT: any } : any
    })
    return terms.length > 0 ? { AND: terms } : {}
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const message = `The query was not understood at character ${error.position + 1}: ${error.message}.`
    throw new AppError({ code: 'invalid_input', message, details: [{ path: `q.${error.position}`, message: error.message }], cause: error })
  }
}

const columns = {
  provider: 'provider',
  model: 'model',
  connection: 'connection',
  trace: 'traceId',
  run: 'runId',
  finish: 'finishReason',
} as const satisfies Partial<Record<WordField, keyof Prisma.CallWhereInput>>

const measureColumns = {
  latency: 'totalMs',
  'first-token': 'firstTokenMs',
  cost: 'costUsd',
  tokens: 'totalTokens',
  attempts: 'attemptCount',
} as const satisfies Record<MeasureField, keyof Prisma.CallWhereInput>

const operators = { '>': 'gt', '>=': 'gte', '<': 'lt', '<=': 'lte', '=': 'equals' } as const satisfies Record<Comparison, string>

function toWhere(condition: Condition): Prisma.CallWhereInput {
  switch (condition.type) {
    case 'word':
      if (condition.field === 'error') return { error: { path: '$.code', equals: condition.value } }
      return { [columns[condition.field]]: pattern(condition.value) }
    case 'choice':
      if (condition.field === 'simulated') return { isSimulated: condition.value === 'true' }
      return condition.field === 'cache'
        ? { cacheStatus: condition.value.toUpperCase() }
        : { status: { equals: statusOf(condition.value) } }
    case 'measure':
      return { [measureColumns[condition.field]]: { [operators[condition.comparison]]: condition.value } }
    case 'time':
      return { startedAtMs: { [condition.field === 'since' ? 'gte' : 'lt']: BigInt(condition.timeMs) } }
    case 'key':
      return keyWhere(condition)
    case 'text':
      return { OR: [{ promptExcerpt: { contains: condition.value } }, { text: { text: { contains: condition.value } } }] }
  }
}

function keyWhere({ field, key, value }: { field: 'metadata' | 'header'; key: string; value: string }): Prisma.CallWhereInput {
  if (field === 'metadata') return { metadata: { path: `$.${quoted(key)}`, equals: value } }
  return { text: { request: { path: `$.headers.${quoted(key.toLowerCase())}`, equals: value } } }
}

const quoted = (key: string) => `"${key.replace(/["\\]/g, '')}"`

/** `gpt-4o*`: a star stands for anything. */
function pattern(value: string): Prisma.StringFilter | string {
  if (!value.includes('*')) return value
  const parts = value.split('*')
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length === 3) return { contains: parts[1] ?? '' }
  return { ...(first && { startsWith: first }), ...(last && { endsWith: last }) }
}

const statusOf = (value: string): Prisma.EnumCallStatusFilter['equals'] =>
  value === 'running' || value === 'succeeded' || value === 'failed' || value === 'stopped' ? value : 'interrupted'
