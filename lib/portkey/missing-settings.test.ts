import { expect, test } from 'vitest'
import { missingSettings } from './missing-settings'
import { providers } from './providers'

const nothing = { providerKey: () => null, providerBaseUrl: () => null, authFields: () => ({}) }

test.each([
  ['openai', ['OPENAI_API_KEY']],
  ['google', ['GOOGLE_API_KEY or GEMINI_API_KEY or GOOGLE_GENERATIVE_AI_API_KEY']],
  ['bedrock', ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']],
  ['ollama', ['OLLAMA_BASE_URL']],
  ['vertex-ai', ['GOOGLE_VERTEX_SERVICE_ACCOUNT_JSON', 'GOOGLE_VERTEX_LOCATION or GOOGLE_CLOUD_LOCATION']],
  ['meta', []],
])('what %s lacks is told by the names of its variables, the shorter way first', (provider, names) => {
  expect(missingSettings({ provider, credentials: nothing })).toEqual(names)
})

test('what is set is not missed', () => {
  const credentials = { ...nothing, providerKey: () => 'k', authFields: () => ({ resource_name: 'r', api_version: 'v' }) }
  expect(missingSettings({ provider: 'azure-openai', credentials })).toEqual(['AZURE_DEPLOYMENT_ID or AZURE_OPENAI_DEPLOYMENT'])
})

test('a host of its own in the provider’s place needs nothing more', () => {
  const credentials = { ...nothing, providerBaseUrl: () => 'http://127.0.0.1:8080' }
  expect(providers.flatMap(({ id }) => missingSettings({ provider: id, credentials }))).toEqual([])
})

test('everything that a provider needs is a key, a host or a field that has variables', () => {
  const unknown = providers.flatMap(({ id, needs, authFields }) =>
    needs
      .flat()
      .filter((need) => !['key', 'host'].includes(need) && !authFields.some(({ key, envNames }) => key === need && envNames.length > 0))
      .map((need) => `${id}: ${need}`),
  )
  expect(unknown).toEqual([])
})
