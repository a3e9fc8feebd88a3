import { expect, test } from 'vitest'
import { findProvider, providers, suggestProviders } from './providers'

test('all 74 slugs of the gateway are known, two of them as not there', () => {
  expect(providers).toHaveLength(74)
  expect(providers.filter(({ isImplemented }) => !isImplemented).map(({ id }) => id)).toEqual(['cortex', 'portkey'])
})

test('Langroid’s names for a key come first, then the customary ones', () => {
  expect(findProvider('google')?.envNames).toEqual(['GOOGLE_API_KEY', 'GOOGLE_KEY', 'GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY'])
  expect(findProvider('mistral-ai')?.envNames).toEqual([
    'MISTRAL-AI_API_KEY',
    'MISTRAL-AI_KEY',
    'MISTRAL_AI_API_KEY',
    'MISTRAL_AI_KEY',
    'MISTRAL_API_KEY',
  ])
})

test('hyphens of a slug are underscores in the name of its base URL', () => {
  expect(findProvider('together-ai')?.baseUrlEnvName).toBe('TOGETHER_AI_BASE_URL')
})

test.each([
  ['gemini', 'google'],
  ['Mistral', 'mistral-ai'],
  ['grok', 'x-ai'],
  ['OpenAI', 'openai'],
  ['togetherai', 'together-ai'],
  ['meta', 'groq'],
])('who writes %s is offered %s', (written, meant) => {
  expect(suggestProviders(written)).toContain(meant)
})

test('a word that is near nothing gets no suggestion', () => {
  expect(suggestProviders('nonsense')).toEqual([])
})
