import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from './random.ts'
import { stringFromPattern } from './string-from-pattern.ts'

test.each([
  '^[A-Z]{2}-\\d{4}$',
  '^(?<year>\\d{4})-(0[1-9]|1[0-2])$',
  '^[^\\s"]+$',
  '^[a-z0-9._%+-]+@[a-z]+\\.[a-z]{2,}$',
  '^#[0-9a-fA-F]{6}$',
  '^(?:yes|no)?!$',
  'plain',
  '^[\\]\\-a]{3}$',
])('%s is matched, whatever the seed', (pattern) => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(stringFromPattern({ pattern, random: createRandom(seed) })).toMatch(new RegExp(pattern, 'u'))
    }),
    { numRuns: 30 },
  )
})

test.each(['(', '^(?=a)b$', '\\p{Lu}', '(a)\\1', '[z-a]'])('%s is left to others', (pattern) => {
  expect(stringFromPattern({ pattern, random: createRandom(1) })).toBeNull()
})
