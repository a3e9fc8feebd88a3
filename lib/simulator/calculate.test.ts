import { expect, test } from 'vitest'
import { calculate } from './calculate.ts'

test.each([
  ['What is 2 + 3 * 4?', 14],
  ['(2 + 3) * 4', 20],
  ['2 ^ 3 ^ 2', 512],
  ['what is 10 divided by 4', 2.5],
  ['7 − 10', -3],
  ['0.1 + 0.2', 0.3],
])('%s is worked out', (text, value) => {
  expect(calculate(text)?.value).toBe(value)
})

test.each(['Meet on 2026-11-23', 'Call 555-1234', 'version 1.15.2', 'no numbers', '5 people', '1 / 0', '3 + + '])(
  '%s is no sum',
  (text) => {
    expect(calculate(text)).toBeNull()
  },
)
