import { anthropicWire } from './wire-anthropic.ts'
import { cohereWire } from './wire-cohere.ts'
import { googleWire } from './wire-google.ts'
import type { Wire } from './wire.ts'

const openaiModels = ['gpt-4o', 'gpt-4o-mini']
const anthropicModels = ['claude-3-5-sonnet-20241022', 'claude-3-haiku-20240307']
const googleModels = ['gemini-2.0-flash-lite', 'gemini-1.5-pro']
const cohereModels = ['command-r-plus']
/** One date for all: nobody reads it, some check that it is there. */
const released = new Date('2024-10-22T00:00:00Z')

/** The models that a provider says it has; it answers to every other name as well. */
export function modelList(wire: Wire): unknown {
  if (wire === anthropicWire) {
    const data = anthropicModels.map((id) => ({ type: 'model', id, display_name: id, created_at: released.toISOString() }))
    return { data, has_more: false, first_id: anthropicModels[0], last_id: anthropicModels.at(-1) }
  }
  if (wire === googleWire) return { models: googleModels.map(googleModel) }
  if (wire === cohereWire)
    return { models: cohereModels.map((name) => ({ name, endpoints: ['chat'], finetuned: false, context_length: 128_000 })) }
  const created = released.getTime() / 1000
  return { object: 'list', data: openaiModels.map((id) => ({ id, object: 'model', created, owned_by: 'simulated' })) }
}

const googleModel = (name: string) => ({
  name: `models/${name}`,
  version: '001',
  displayName: name,
  inputTokenLimit: 1_048_576,
  outputTokenLimit: 8192,
  supportedGenerationMethods: ['generateContent', 'countTokens'],
})
