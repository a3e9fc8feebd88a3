import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPatch, patchBetween } from './merge-patch'

/** Null means "take it out" in a patch, so no value may have one outside a list. */
const value = fc.letrec<{ object: Record<string, unknown>; any: unknown }>((tie) => ({
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('any'), { noNullPrototype: true }),
  any: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.string(), fc.array(fc.option(fc.integer())), tie('object')),
})).object

test('the patch between two values makes the second of the first', () => {
  fc.assert(
    fc.property(value, value, (from, to) => {
      expect(applyPatch({ value: from, patch: patchBetween({ from, to }) })).toEqual(to)
    }),
  )
})

test('between equal values there is nothing to patch', () => {
  fc.assert(
    fc.property(value, (same) => {
      expect(patchBetween({ from: same, to: structuredClone(same) })).toEqual({})
    }),
  )
})

test('null takes a field out and leaves its neighbours', () => {
  expect(applyPatch({ value: { retry: { backoff: 'linear', max_retries: 1 } }, patch: { retry: { backoff: null } } })).toEqual({
    retry: { max_retries: 1 },
  })
})
