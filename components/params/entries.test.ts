import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapOf, problemOfRows, rowsOf } from './entries'

test('a map shown as rows and read again is the same map', () => {
  const maps = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer())), {
    minKeys: 1,
  })
  fc.assert(
    fc.property(maps, (map) => {
      expect(mapOf({ rows: rowsOf(map), before: map })).toEqual(map)
    }),
  )
})

test('a row without a name is not a part of the map, and that is said', () => {
  const rows = [
    { name: 'a', value: '1' },
    { name: '', value: 'x' },
  ]
  expect(mapOf({ rows, before: undefined })).toEqual({ a: '1' })
  expect(problemOfRows(rows)).toContain('without a name')
})

test('of two rows with one name the last counts, and that is said', () => {
  const rows = [
    { name: 'a', value: '1' },
    { name: 'a', value: '2' },
  ]
  expect(mapOf({ rows, before: undefined })).toEqual({ a: '2' })
  expect(problemOfRows(rows)).toContain('twice')
})

test('no rows are no map', () => {
  expect(mapOf({ rows: [], before: { a: '1' } })).toBeUndefined()
})

test('a number stays one until its text is changed', () => {
  expect(mapOf({ rows: [{ name: 'a', value: '1' }], before: { a: 1 } })).toEqual({ a: 1 })
  expect(mapOf({ rows: [{ name: 'a', value: '12' }], before: { a: 1 } })).toEqual({ a: '12' })
})
