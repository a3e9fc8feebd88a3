import type { PriceCalculation } from '@pydantic/genai-prices'
import type { Model } from './model'
import { listedModels, priceOf } from './price-list'

/** When the price list was published: with version 0.1.8 of its package. */
export const pricesDate = '2026-09-23'

/** Models of Langroid's documentation, by their full names, first in the list of their provider. */
const documented: Record<string, string[]> = {
  openai: ['gpt-4o-mini', 'gpt-4o'],
  anthropic: ['claude-3-5-sonnet-20241022', 'claude-3-haiku-20240307'],
  google: ['gemini-2.0-flash-lite', 'gemini-1.5-pro'],
  cohere: ['command-r-plus'],
}

/** Names of what is no chat model, or no model but a pattern or a name for a retired one. */
const notForChat =
  /^ft:|\.ft-|embed|tts|transcribe|whisper|realtime|audio|voice|live|image|dall-e|moderation|rerank|deep-research|codex|computer-use|davinci|curie|babbage|^ada$|^claude-(?:2|v1)|instruct$|vision-001|aya-expanse|^gemini-(?:flash|pro)-|:extended/

/** The list doesn't change while the app runs. */
const known = new Map<string, Model[]>()

/** Chat models of a provider: those of the documentation first, then what the price list knows, the newest names first. */
export function modelsOf(provider: string): Model[] {
  const models = known.get(provider) ?? findModels(provider)
  known.set(provider, models)
  return models
}

function findModels(provider: string): Model[] {
  const first = documented[provider] ?? []
  const others = listedModels(provider)
    .filter(({ id, listed }) => !listed.deprecated && !notForChat.test(listed.id) && !notForChat.test(id) && !first.includes(id))
    // Vertex AI's entry holds Anthropic's models as well; Google's own API does not.
    .filter(({ id }) => provider !== 'google' || !id.startsWith('claude'))
    .map(({ id, price }) => pricedModel({ id, price }))
    .toSorted((a, b) => b.id.localeCompare(a.id, 'en', { numeric: true }))
  const named = first.map((id) => pricedModel({ id, price: priceOf({ provider, model: id, usage: {} }) }))
  return [...new Map([...named, ...others].map((model) => [model.id, model])).values()]
}

function pricedModel({ id, price }: { id: string; price: PriceCalculation | null }): Model {
  return {
    id,
    name: price?.model.name ?? id,
    inputUsdPerMillion: price && rateOf({ price, of: 'input_mtok' }),
    outputUsdPerMillion: price && rateOf({ price, of: 'output_mtok' }),
    contextTokens: price?.model.context_window ?? null,
  }
}

/** Dearer tiers begin with long prompts; the first one is what most calls cost. */
function rateOf({ price, of }: { price: PriceCalculation; of: 'input_mtok' | 'output_mtok' }): number | null {
  const rate = price.model_price[of]
  if (rate === undefined) return price.model.id.endsWith(':free') ? 0 : null
  return typeof rate === 'number' ? rate : rate.base
}
