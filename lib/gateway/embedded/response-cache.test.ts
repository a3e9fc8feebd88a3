import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ResponseCache, type CacheEntry } from './response-cache.ts'

const entry = ({ key, ...rest }: Partial<CacheEntry> & { key: string }): CacheEntry => ({
  key,
  body: '{}',
  storedAtMs: 0,
  expiresAtMs: 1000,
  namespace: '',
  provider: 'openai',
  model: 'gpt-4o-mini',
  ...rest,
})

test('an answer is given until its time is over, and then forgotten', () => {
  const cache = new ResponseCache()
  cache.put(entry({ key: 'a', body: '{"a":1}', expiresAtMs: 60_000 }))
  expect(cache.get('a', 59_999)?.body).toBe('{"a":1}')
  expect(cache.get('a', 60_000)).toBeNull()
  expect([cache.size, cache.bytes]).toEqual([0, 0])
})

test('the answers longest unused make room', () => {
  const cache = new ResponseCache({ maxEntries: 2 })
  for (const key of ['a', 'b']) cache.put(entry({ key }))
  cache.get('a', 0)
  cache.put(entry({ key: 'c' }))
  expect(cache.list(0).map(({ key }) => key)).toEqual(['c', 'a'])
})

test('an answer too large is not kept, and takes the place of none but the one it replaces', () => {
  const cache = new ResponseCache({ maxEntryBytes: 100 })
  for (const key of ['a', 'b']) cache.put(entry({ key }))
  cache.put(entry({ key: 'a', body: 'x'.repeat(100) }))
  expect(cache.list(0).map(({ key }) => key)).toEqual(['b'])
})

test('the list tells age, end, size and hits, and nothing of the answer', () => {
  const cache = new ResponseCache()
  cache.put(entry({ key: 'a', body: '{"secret":1}', storedAtMs: 5 }))
  cache.get('a', 10)
  expect(cache.list(10)).toEqual([
    { key: 'a', namespace: '', provider: 'openai', model: 'gpt-4o-mini', storedAtMs: 5, expiresAtMs: 1000, bytes: 26, hits: 1 },
  ])
  expect(cache.list(1000)).toEqual([])
})

test('it is cleared by key, by namespace or whole', () => {
  const cache = new ResponseCache()
  for (const key of ['a', 'b', 'c']) cache.put(entry({ key, namespace: key === 'c' ? 'other' : '' }))
  expect(cache.clear({ key: 'a' })).toBe(1)
  expect(cache.clear({ namespace: 'other' })).toBe(1)
  expect(cache.clear({ key: 'unknown' })).toBe(0)
  expect(cache.clear()).toBe(1)
  expect([cache.size, cache.bytes]).toEqual([0, 0])
})

test('whatever is put, asked and cleared, neither entries nor bytes pass their limits, and bytes are those of what is kept', () => {
  const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), size: fc.nat({ max: 80 }), isGet: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cache = new ResponseCache({ maxEntries: 3, maxBytes: 200, maxEntryBytes: 120 })
      for (const { key, size, isGet } of steps) {
        if (isGet) cache.get(key, 0)
        else cache.put(entry({ key, body: 'x'.repeat(size) }))
        expect(cache.size).toBeLessThanOrEqual(3)
        expect(cache.bytes).toBeLessThanOrEqual(200)
        expect(cache.list(0).reduce((sum, { bytes }) => sum + bytes, 0)).toBe(cache.bytes)
      }
    }),
  )
})
