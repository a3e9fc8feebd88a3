import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery, type Term } from './query'
import { QueryError } from './query-error'

const nowMs = Date.parse('2026-01-02T00:00:00Z')
const parse = (query: string) => parseQuery({ query, nowMs })
const only = (term: Term['conditions'][number]): Term => ({ isNegated: false, conditions: [term] })

test.each<[string, Term]>([
  ['provider:openai', only({ type: 'word', field: 'provider', value: 'openai' })],
  ['status:FAILED', only({ type: 'choice', field: 'status', value: 'failed' })],
  ['latency:>2s', only({ type: 'measure', field: 'latency', comparison: '>', value: 2000 })],
  ['cost:>0.01', only({ type: 'measure', field: 'cost', comparison: '>', value: 0.01 })],
  ['tokens:<=1k', only({ type: 'measure', field: 'tokens', comparison: '<=', value: 1000 })],
  ['attempts:3', only({ type: 'measure', field: 'attempts', comparison: '=', value: 3 })],
  ['since:24h', only({ type: 'time', field: 'since', timeMs: nowMs - 86_400_000 })],
  ['metadata.feature:chat', only({ type: 'key', field: 'metadata', key: 'feature', value: 'chat' })],
  ['metadata.feature = "chat"', only({ type: 'key', field: 'metadata', key: 'feature', value: 'chat' })],
  ['headers.x-request-type = "production"', only({ type: 'key', field: 'header', key: 'x-request-type', value: 'production' })],
  ['header.x-request-type:production', only({ type: 'key', field: 'header', key: 'x-request-type', value: 'production' })],
  ['"exact words"', only({ type: 'text', value: 'exact words' })],
  ['-cache:hit', { isNegated: true, conditions: [{ type: 'choice', field: 'cache', value: 'hit' }] }],
])('%s is understood', (query, term) => {
  expect(parse(query)).toEqual([term])
})

test('terms are and-ed and alternatives of a field or-ed', () => {
  expect(parse('provider:(openai OR "together-ai") other words')).toEqual([
    {
      isNegated: false,
      conditions: [
        { type: 'word', field: 'provider', value: 'openai' },
        { type: 'word', field: 'provider', value: 'together-ai' },
      ],
    },
    only({ type: 'text', value: 'other' }),
    only({ type: 'text', value: 'words' }),
  ])
})

test.each([
  ['latency:fast', 0, /takes a number/],
  ['hello latency:>2x', 6, /takes a number/],
  ['nothing:here', 0, /there is no field "nothing"/],
  ['status:great', 0, /is one of/],
  ['"never closed', 0, /never closed/],
  ['provider:(a OR b', 0, /never closed/],
  ['provider:(a b)', 12, /there must be OR/],
  ['provider:', 9, /value is missing/],
  ['since:yesterday', 0, /an age/],
  ['model:gpt*mini', 0, /a star can stand/],
  ['hello )', 6, /not expected/],
])('%s is refused with the place and the reason', (query, position, reason) => {
  const error = (() => {
    try {
      return parse(query)
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(QueryError)
  expect(error).toMatchObject({ position, message: expect.stringMatching(reason) })
})

test('any text in quotation marks is searched as it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(parse(`"${text.replace(/["\\]/g, '\\$&')}"`)).toEqual([only({ type: 'text', value: text })])
    }),
  )
})

test('any query is either understood or refused with a place inside it', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      try {
        parse(query)
      } catch (error) {
        if (!(error instanceof QueryError)) throw error
        expect(error.position).toBeLessThanOrEqual(query.length)
      }
    }),
  )
})
