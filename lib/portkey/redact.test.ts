import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSecretName, redacted, redactHeaders, redactJson, redactText } from './redact'

test.each([
  'authorization',
  'Cookie',
  'x-api-key',
  'x-portkey-api-key',
  'api_key',
  'apiKey',
  'aws_secret_access_key',
  'access-token',
  'client_secret',
  'password',
])('a value named %s is a credential', (name) => {
  expect(isSecretName(name)).toBe(true)
  expect(redactJson({ value: { [name]: 'anything' } })).toEqual({ [name]: redacted })
})

test.each(['max_tokens', 'inputTokens', 'tokensPerSecond', 'monkey', 'content', 'x-portkey-trace-id', 'tool_choice', 'hockey'])(
  'a value named %s is none',
  (name) => {
    expect(isSecretName(name)).toBe(false)
  },
)

test.each([
  'sk-proj-abcdefghijklmnop',
  'sk-ant-api03-abcdefghijk',
  'AIzaSyA1234567890abcdefghijk',
  'gsk_abcdefghijklmnopqrst',
  'hf_abcdefghijklmnopqrst',
  'AKIAABCDEFGHIJKLMNOP',
])('the key shape of %s is found in running text', (key) => {
  expect(redactText({ text: `my key is ${key}, keep it` })).toBe(`my key is ${redacted}, keep it`)
})

test('a bearer token is hidden and its scheme stays', () => {
  expect(redactHeaders({ headers: { authorization: 'Bearer abc', 'x-note': 'Bearer abcdefgh1234' } })).toEqual({
    authorization: `Bearer ${redacted}`,
    'x-note': `Bearer ${redacted}`,
  })
})

test('a config in a header keeps its form', () => {
  const config = JSON.stringify({ targets: [{ provider: 'openai', api_key: 'k-1' }], retry: { attempts: 3 } })
  expect(JSON.parse(redactHeaders({ headers: { 'x-portkey-config': config } })['x-portkey-config'] ?? '')).toEqual({
    targets: [{ provider: 'openai', api_key: redacted }],
    retry: { attempts: 3 },
  })
})

test('a given secret survives nowhere', () => {
  // Capitals for the secret and none around it, so that no seam can spell it again.
  const secret = fc.stringMatching(/^[A-Z]{6,20}$/)
  const around = fc.stringMatching(/^[^A-Z]{0,12}$/)
  fc.assert(
    fc.property(secret, around, fc.jsonValue(), (key, text, value) => {
      const given = { [`${text}${key}`]: [`${text}${key}${text}`, { nested: key, value: JSON.stringify(value).toLowerCase() }] }
      expect(JSON.stringify(redactJson({ value: given, secrets: [key] }))).not.toContain(key)
    }),
  )
})
