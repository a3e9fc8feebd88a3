import { expect, test } from 'vitest'
import { attemptSteps } from './attempt-steps'
import { compareClaims } from './compare-claims'
import type { Attempt, GatewayClaims } from './run-event'

const attempt = (known: Partial<Attempt>): Attempt => ({
  index: 0,
  target: 'config',
  provider: 'openai',
  url: 'http://127.0.0.1/v1/chat/completions',
  status: 200,
  startedAt: '2026-11-23T12:00:00.000Z',
  durationMs: 100,
  error: null,
  simulated: false,
  ...known,
})
const claims = (known: Partial<GatewayClaims>): GatewayClaims => ({
  traceId: null,
  cacheStatus: null,
  retryCount: null,
  usedTarget: null,
  provider: null,
  ...known,
})
const verdicts = (input: { gateway: GatewayClaims; attempts: Attempt[] }) =>
  Object.fromEntries(compareClaims(input).map(({ name, verdict }) => [name, verdict]))

test('once more to the same target is a retry, on to another a fallback', () => {
  const steps = attemptSteps([
    attempt({ target: 'targets[0]', status: 500 }),
    attempt({ target: 'targets[0]', status: 500 }),
    attempt({ target: 'targets[1]', provider: 'anthropic' }),
  ])
  expect(steps.map(({ reason }) => reason)).toEqual(['first', 'retry', 'fallback'])
})

test.each([
  [200, 'answered'],
  [401, 'refused'],
  [429, 'limited'],
  [503, 'broken'],
  [null, 'unreachable'],
])('an attempt with status %s is %s', (status, result) => {
  expect(attemptSteps([attempt({ status })])[0]?.result).toBe(result)
})

test('the wait counts from the end of the attempt before', () => {
  const steps = attemptSteps([attempt({ status: 429 }), attempt({ startedAt: '2026-11-23T12:00:01.100Z' })])
  expect(steps.map(({ waitedMs }) => waitedMs)).toEqual([0, 1000])
})

test('claims that the attempts bear out agree', () => {
  const gateway = claims({ cacheStatus: 'MISS', retryCount: 1, usedTarget: 'config.targets[0]', provider: 'openai' })
  const attempts = [attempt({ target: 'targets[0]', status: 429 }), attempt({ target: 'targets[0]' })]
  expect(verdicts({ gateway, attempts })).toEqual({ cache: 'agrees', retries: 'agrees', target: 'agrees', provider: 'agrees' })
})

test('claims that the attempts contradict differ', () => {
  const gateway = claims({ cacheStatus: 'HIT', retryCount: 3, usedTarget: 'config.targets[1]', provider: 'cohere' })
  expect(verdicts({ gateway, attempts: [attempt({ target: 'targets[0]' })] })).toEqual({
    cache: 'differs',
    retries: 'differs',
    target: 'differs',
    provider: 'differs',
  })
})

test('only the retries of the last target count, and -1 says that all failed', () => {
  const attempts = [
    attempt({ target: 'targets[0]', status: 500 }),
    attempt({ target: 'targets[0]', status: 500 }),
    attempt({ target: 'targets[1]' }),
  ]
  expect(verdicts({ gateway: claims({ retryCount: 0 }), attempts })).toMatchObject({ retries: 'agrees' })
  expect(verdicts({ gateway: claims({ retryCount: -1 }), attempts: [attempt({ status: 500 })] })).toMatchObject({ retries: 'agrees' })
})

test('a cache hit without any attempt agrees', () => {
  expect(verdicts({ gateway: claims({ cacheStatus: 'HIT' }), attempts: [] })).toMatchObject({ cache: 'agrees', target: 'unknown' })
})

test('where no attempt was reported nothing can be compared', () => {
  expect(verdicts({ gateway: claims({ cacheStatus: 'MISS', retryCount: 0, provider: 'openai' }), attempts: [] })).toEqual({
    cache: 'unknown',
    retries: 'unknown',
    target: 'unknown',
    provider: 'unknown',
  })
})
