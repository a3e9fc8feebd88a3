import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerName, foldSamples } from './fold-samples'

test('equal answers fold, the most frequent first', () => {
  expect(foldSamples(['no', 'yes', 'maybe', 'yes'])).toEqual([
    { text: 'yes', samples: [1, 3] },
    { text: 'no', samples: [0] },
    { text: 'maybe', samples: [2] },
  ])
})

test('white space makes no other answer, letters do', () => {
  expect(foldSamples(['a b', ' a\n  b ', 'A b']).map(({ samples }) => samples)).toEqual([[0, 1], [2]])
})

test('every sample is in exactly one answer', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', ' b', 'c')), (texts) => {
      const samples = foldSamples(texts).flatMap((answer) => answer.samples)
      expect(samples.toSorted((a, b) => a - b)).toEqual(texts.map((_, index) => index))
    }),
  )
})

test('answers are named as columns of a sheet are', () => {
  expect([0, 1, 25, 26, 27].map(answerName)).toEqual(['A', 'B', 'Z', 'AA', 'AB'])
})
