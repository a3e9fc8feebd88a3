import { expect, test } from 'vitest'
import { cacheKey, triedBy } from './cache-key.ts'

type Changes = { body?: object; headers?: Record<string, string>; tried?: object; options?: object }

function keyOf({ body = {}, headers = {}, tried = {}, options = {} }: Changes = {}): string {
  const ownBody = { model: 'm', messages: [{ role: 'user', content: 'Hi' }], ...body }
  const target = { provider: 'openai', customHost: '', strictOpenAiCompliance: true, ...tried }
  return cacheKey({
    endpoint: 'chatComplete',
    ownBody,
    transformedBody: ownBody,
    ownHeaders: new Headers(headers),
    tried: { ...target, providerOption: { apiKey: 'k', ...options } },
  })
}

test.each<[string, Changes]>([
  ['streaming', { body: { stream: true, stream_options: { include_usage: true } } }],
  ['not streaming, said outright', { body: { stream: false } }],
  ['a trace ID', { headers: { 'x-portkey-trace-id': 't' } }],
  ['a marker', { headers: { 'x-pg-target': '{"call":"1"}' } }],
  ['retries', { options: { retry: { attempts: 3 } } }],
  ['how long it is kept', { options: { cache: { mode: 'simple', maxAge: 60 } } }],
  ['a time limit', { options: { requestTimeout: 1000 } }],
  ['the random ID of an input guardrail', { options: { beforeRequestHooks: [{ id: 'input_guardrail_x1' }] } }],
])('%s has no part in the key', (_name, changes) => {
  expect(keyOf(changes)).toBe(keyOf())
})

test.each<[string, Changes]>([
  ['another temperature', { body: { temperature: 1 } }],
  ['metadata', { headers: { 'x-portkey-metadata': '{"a":"b"}' } }],
  ['a namespace', { headers: { 'x-portkey-cache-namespace': 'n' } }],
  ['another provider', { tried: { provider: 'groq' } }],
  ['another host', { tried: { customHost: 'http://localhost:1/v1' } }],
  ['another key', { options: { apiKey: 'other' } }],
  ['another model of the target, which Google has in its address alone', { options: { overrideParams: { model: 'other' } } }],
  ['another form of the answer', { tried: { strictOpenAiCompliance: false } }],
  [
    'an output guardrail, which a hit would skip',
    { options: { afterRequestHooks: [{ id: 'x', deny: true, checks: [{ id: 'default.contains' }] }] } },
  ],
])('%s makes another key', (_name, changes) => {
  expect(keyOf(changes)).not.toBe(keyOf())
})

test('two parts never run into one another', () => {
  const a = keyOf({ headers: { 'x-portkey-metadata': 'x', 'x-portkey-cache-namespace': '' } })
  expect(a).not.toBe(keyOf({ headers: { 'x-portkey-metadata': '', 'x-portkey-cache-namespace': 'x' } }))
})

test('a gateway that keeps its target elsewhere gets no cache, rather than a wrong one', () => {
  expect(triedBy({ hooksService: {} })).toBeNull()
  expect(triedBy(undefined)).toBeNull()
})
