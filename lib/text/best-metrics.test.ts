import { expect, test } from 'vitest'
import { bestMetrics, type ComparedMetrics } from './best-metrics'

const metrics = (known: Partial<ComparedMetrics>): ComparedMetrics => ({
  firstTokenMs: null,
  totalMs: null,
  tokensPerSecond: null,
  costUsd: null,
  ...known,
})

test('less time and money and more tokens per second are better', () => {
  const fast = metrics({ firstTokenMs: 10, totalMs: 90, tokensPerSecond: 200, costUsd: 0.02 })
  const cheap = metrics({ firstTokenMs: 20, totalMs: 95, tokensPerSecond: 100, costUsd: 0.01 })
  expect(bestMetrics([fast, cheap])).toEqual([['firstTokenMs', 'totalMs', 'tokensPerSecond'], ['costUsd']])
})

test('equal best values are all marked', () => {
  const columns = [metrics({ totalMs: 5 }), metrics({ totalMs: 5 }), metrics({ totalMs: 6 })]
  expect(bestMetrics(columns)).toEqual([['totalMs'], ['totalMs'], []])
})

test('a value without a worse one is not the best', () => {
  expect(bestMetrics([metrics({ costUsd: 1 })])).toEqual([[]])
  expect(bestMetrics([metrics({ costUsd: 1 }), metrics({ costUsd: 1 })])).toEqual([[], []])
})

test('an unknown value is never the best and never in the way', () => {
  expect(bestMetrics([metrics({}), metrics({ costUsd: 2 }), metrics({ costUsd: 1 })])).toEqual([[], [], ['costUsd']])
})
