import { expect, test } from 'vitest'
import { claimsOf, outcomeOf, type CallFacts } from './call-outcome'

const facts = (known: Partial<CallFacts> = {}): CallFacts => ({
  provider: 'openai',
  model: 'gpt-4o-mini',
  isSimulated: false,
  answeredBy: null,
  readCount: 10,
  finishReason: 'stop',
  usage: { prompt_tokens: 1000, completion_tokens: 500 },
  firstTokenMs: 100,
  lastTokenMs: 1100,
  totalMs: 1200.04,
  response: null,
  hookResults: null,
  ...known,
})
const outcome = (known: Partial<CallFacts> = {}) => outcomeOf({ facts: facts(known), error: null, isStopped: false })
const answeredWith = (headers: Record<string, string>) => ({ response: { status: 200, headers } })

test('a plain success is priced by the model asked for', () => {
  expect(outcome()).toMatchObject({ status: 'succeeded', costUsd: 0.00045, totalMs: 1200, tokensPerSecond: 500 })
})

test('another model that answered is the one that is paid', () => {
  expect(outcome({ answeredBy: 'gpt-4o-2024-08-06' }).costUsd).toBeCloseTo(0.0075)
})

test('an answer by a fallback to another provider has that one’s price, or none', () => {
  const byAnthropic = answeredWith({ 'x-portkey-provider': 'anthropic' })
  expect(outcome({ ...byAnthropic, answeredBy: 'claude-3-haiku-20240307' }).costUsd).toBeCloseTo(0.000875)
  expect(outcome({ ...byAnthropic, answeredBy: 'nobody-knows-this' }).costUsd).toBeNull()
})

test('a hit costs nothing and has no speed', () => {
  expect(outcome(answeredWith({ 'x-portkey-cache-status': 'HIT' }))).toMatchObject({ costUsd: 0, tokensPerSecond: null })
})

test('what nobody said stays unknown', () => {
  expect(outcome({ usage: null })).toMatchObject({ costUsd: null, tokensPerSecond: null, usage: { inputTokens: null, outputTokens: null } })
  expect(outcome({ firstTokenMs: null, lastTokenMs: null }).tokensPerSecond).toBeNull()
})

test('tokens that came all but at once have no speed', () => {
  expect(outcome({ lastTokenMs: 120 }).tokensPerSecond).toBeNull()
  expect(outcome({ readCount: 2 }).tokensPerSecond).toBeNull()
})

test('a stopped call is no failure and keeps what is known', () => {
  expect(outcomeOf({ facts: facts({ finishReason: null }), error: null, isStopped: true })).toMatchObject({
    status: 'stopped',
    finishReason: null,
    firstTokenMs: 100,
  })
})

test('what the gateway claims is read from its headers, and an empty claim is none', () => {
  const claims = claimsOf({
    'x-portkey-trace-id': '',
    'x-portkey-cache-status': 'something new',
    'x-portkey-retry-attempt-count': '-1',
    'x-portkey-last-used-option-index': 'config.targets[1]',
  })
  expect(claims).toEqual({ traceId: null, cacheStatus: null, retryCount: -1, usedTarget: 'config.targets[1]', provider: null })
})
