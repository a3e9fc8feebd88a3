import { failed, stopped, succeeded } from '@/lib/testing/outcomes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparableMetricsOf, medianOf, metricsOf, unknownMetrics } from './call-metrics'
import { startCall } from './reduce-run'
import type { Outcome } from './run-event'

const call = (outcome: Outcome | null) => ({ ...startCall({ callId: 'c', columnId: 'a', sample: 0 }), outcome })

test('of a single call everything known is shown, but only success competes', () => {
  const calls = [call({ ...stopped(), totalMs: 40 })]
  expect([metricsOf(calls).totalMs, comparableMetricsOf(calls).totalMs]).toEqual([40, null])
})

test('samples show the medians of those that succeeded', () => {
  const calls = [10, 30, 20].map((totalMs) => call(succeeded({ totalMs }))).concat(call({ ...failed(), totalMs: 1 }), call(null))
  expect(metricsOf(calls).totalMs).toBe(20)
})

test('nothing is known before a call has ended', () => {
  expect([metricsOf([]), metricsOf([call(null)])]).toEqual([unknownMetrics, unknownMetrics])
})

test('the median lies in the middle of the known values', () => {
  expect([medianOf([]), medianOf([null]), medianOf([3, null, 1]), medianOf([9, 1, 5])]).toEqual([null, null, 2, 5])
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const median = medianOf(values) ?? Number.NaN
      const below = values.filter((value) => value < median).length
      const above = values.filter((value) => value > median).length
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2)
    }),
  )
})
