import { expect, test } from 'vitest'
import { addressOf, listConnections } from './connections.server'
import { credentialsFrom, isConfigured, secretsIn, trustedHosts } from './credentials.server'

test("Langroid's names come before the customary ones, and its stand-in for no key is none", () => {
  const key = (environment: Record<string, string>) => credentialsFrom(environment).providerKey('mistral-ai')
  expect(key({ 'MISTRAL-AI_API_KEY': 'a', MISTRAL_API_KEY: 'b' })).toBe('a')
  expect(key({ MISTRAL_API_KEY: ' b ' })).toBe('b')
  expect(key({ MISTRAL_API_KEY: 'xxx' })).toBeNull()
  expect(key({ 'MISTRAL-AI_API_KEY': '', MISTRAL_API_KEY: 'b' })).toBe('b')
  expect(key({ OPENAI_API_KEY: 'c' })).toBeNull()
})

test('a base URL of a provider loses the slash at its end, and makes it configured without a key', () => {
  const environment = { OLLAMA_BASE_URL: 'http://localhost:11434/', TOGETHER_AI_BASE_URL: 'http://127.0.0.1:9000' }
  expect(credentialsFrom(environment).providerBaseUrl('ollama')).toBe('http://localhost:11434')
  expect(isConfigured({ provider: 'together-ai', environment })).toBe(true)
  expect(isConfigured({ provider: 'openai', environment })).toBe(false)
  expect(isConfigured({ provider: 'openai', environment: { OPENAI_API_KEY: 'k' } })).toBe(true)
  expect(isConfigured({ provider: 'bedrock', environment: { AWS_REGION: 'eu-west-1' } })).toBe(false)
  expect(isConfigured({ provider: 'bedrock', environment: { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' } })).toBe(true)
  expect(isConfigured({ provider: 'ollama', environment: {} })).toBe(false)
})

test('the gateway may be pointed at this machine and at the hosts of base URLs, and at no other', () => {
  expect(trustedHosts({ OPENAI_BASE_URL: 'http://models.lan:8000/v1', GROQ_BASE_URL: 'no address' })).toEqual([
    'localhost',
    '127.0.0.1',
    'models.lan',
  ])
})

test('every credential of the environment is known, so that no log holds it; what is no secret is not among them', () => {
  const environment = {
    OPENAI_API_KEY: 'sk-1',
    PORTKEY_API_KEY: 'pk-1',
    AWS_SECRET_ACCESS_KEY: 'aws-1',
    AWS_REGION: 'eu-central-1',
    HOME: '/home/x',
  }
  expect(secretsIn(environment).toSorted()).toEqual(['aws-1', 'pk-1', 'sk-1'])
})

test('a connection that is not set up says what would make it so', () => {
  const [embedded, hosted, custom] = listConnections({ environment: {}, embeddedBaseUrl: 'http://127.0.0.1:1' })
  expect(embedded).toMatchObject({ id: 'embedded', isAvailable: true, reason: null })
  expect(hosted).toMatchObject({ id: 'hosted', isAvailable: false, reason: expect.stringContaining('PORTKEY_API_KEY') })
  expect(custom).toMatchObject({ id: 'custom', isAvailable: false, reason: expect.stringContaining('PORTKEY_BASE_URL') })
})

test('a custom gateway is known with or without /v1', () => {
  const environment = { PORTKEY_BASE_URL: 'http://gateway.lan:8787/v1/' }
  expect(listConnections({ environment, embeddedBaseUrl: null })[2]).toMatchObject({
    baseUrl: 'http://gateway.lan:8787',
    isAvailable: true,
  })
})

test('a typed key or address sets up what the environment does not', () => {
  const ask = { environment: {}, embeddedBaseUrl: null, hasTypedAddress: false, hasTypedKey: false }
  expect(addressOf({ ...ask, connection: 'hosted' })).toBeNull()
  expect(addressOf({ ...ask, connection: 'hosted', hasTypedKey: true })).toEqual({ kind: 'hosted', baseUrl: 'https://api.portkey.ai' })
  expect(addressOf({ ...ask, connection: 'custom', hasTypedAddress: true })).toEqual({ kind: 'custom', baseUrl: '' })
  expect(addressOf({ ...ask, connection: 'unknown' })).toBeNull()
})
