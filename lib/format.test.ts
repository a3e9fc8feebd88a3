import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBytes, formatCount, formatMs, formatRate, formatTime, formatUsd } from './format'

test.each([
  [0, '0 ms'],
  [0.42, '0.4 ms'],
  [9.96, '10 ms'],
  [842.4, '842 ms'],
  [999.6, '1.00 s'],
  [1240, '1.24 s'],
  [9996, '10.0 s'],
  [12_360, '12.4 s'],
  [59_970, '1 min 00 s'],
  [125_000, '2 min 05 s'],
])('%d ms reads %s', (ms, text) => {
  expect(formatMs(ms)).toBe(text)
})

test.each([
  [0, '$0'],
  [0.0000001, '<$0.000001'],
  [0.000421, '$0.00042'],
  [0.0105, '$0.011'],
  [0.5, '$0.5'],
  [1.234, '$1.23'],
  [1234.5, '$1,234.50'],
])('%d dollars read %s', (usd, text) => {
  expect(formatUsd(usd)).toBe(text)
})

test.each([
  [0, '0 B'],
  [842, '842 B'],
  [999.6, '1.0 kB'],
  [1240, '1.2 kB'],
  [999_700, '1.0 MB'],
  [34_000_000, '34 MB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test('what nobody reported is a dash, never a zero', () => {
  for (const format of [formatMs, formatUsd, formatCount, formatRate, formatBytes]) {
    expect([format(null), format(undefined), format(Number.NaN)]).toEqual(['–', '–', '–'])
  }
})

test('no amount of money above zero reads as zero', () => {
  fc.assert(fc.property(fc.double({ min: 1e-12, max: 1e6, noNaN: true }), (usd) => /[1-9]/.test(formatUsd(usd))))
})

test('a size never reads as a thousand of a unit that has a larger one', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e14 }), (bytes) => !formatBytes(bytes).startsWith('1000 ')))
})

const now = new Date('2026-11-23T12:00:00Z')
test.each([
  ['2026-11-23T12:00:03Z', 'just now'],
  ['2026-11-23T11:59:18Z', '42 s ago'],
  ['2026-11-23T11:55:00Z', '5 min ago'],
  ['2026-11-23T09:00:00Z', '3 h ago'],
])('%s reads "%s"', (at, text) => {
  expect(formatTime({ at, now })).toBe(text)
})

test('an earlier day has its date, another year its year', () => {
  expect(formatTime({ at: '2026-11-12T12:00:00Z', now })).toMatch(/^1[123] Nov, \d\d:\d\d$/)
  expect(formatTime({ at: '2025-11-12T12:00:00Z', now })).toMatch(/^1[123] Nov 2025$/)
})
