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

test('a given secret survives in no spelling: plain, inside JSON, inside an address', () => {
  const secret = fc.stringMatching(/^[A-Z"\\+/&é ]{6,20}$/).filter((text) => text.trim().length >= 6)
  fc.assert(
    fc.property(secret, (key) => {
      const places = {
        text: `say ${key}!`,
        json: JSON.stringify({ note: key }),
        url: `https://host.example/models?key=${encodeURIComponent(key)}`,
      }
      const shown = Object.values(redactHeaders({ headers: places, secrets: [key] })).join(' ')
      for (const spelling of [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)]) expect(shown).not.toContain(spelling)
    }),
  )
})

test('of two secrets of which one contains the other nothing is left', () => {
  expect(redactText({ text: 'a abcdef-123456 b', secrets: ['abcdef', 'abcdef-123456'] })).toBe(`a ${redacted} b`)
})

test('JSON inside a text is looked through, and stays as it was written where nothing is hidden', () => {
  expect(redactJson({ value: { arguments: '{"api_key": "k-1", "city": "Rome"}' } })).toEqual({
    arguments: `{"api_key":"${redacted}","city":"Rome"}`,
  })
  expect(redactJson({ value: { arguments: '{ "city": "Rome" }' } })).toEqual({ arguments: '{ "city": "Rome" }' })
  expect(redactJson({ value: '{not JSON' })).toBe('{not JSON')
})

test('a number under a credential’s name is hidden, a switch or an object is not', () => {
  expect(redactJson({ value: { password: 1234, token: false, key: { type: 'string' }, secret: '' } })).toEqual({
    password: redacted,
    token: false,
    key: { type: 'string' },
    secret: '',
  })
})
