import { calcPrice, findProvider } from '@pydantic/genai-prices'
import { priceProviderId } from './price-provider-id'

/** A model of a provider for the picker; what nobody lists is null. Prices in US dollars per million tokens. */
export type PricedModel = {
  id: string
  name: string
  inputUsdPerMillion: number | null
  outputUsdPerMillion: number | null
  contextTokens: number | null
}

/** Models of Langroid's documentation, by their full names, first in the list of their provider. */
const documented: Record<string, string[]> = {
  openai: ['gpt-4o-mini', 'gpt-4o'],
  anthropic: ['claude-3-5-sonnet-20241022', 'claude-3-haiku-20240307'],
  google: ['gemini-2.0-flash-lite', 'gemini-1.5-pro'],
  cohere: ['command-r-plus'],
}

/** Names of what is no chat model, or no model but a pattern or a name for a retired one. */
const notForChat =
  /^ft:|\.ft-|embed|tts|transcribe|whisper|realtime|audio|live|image|dall-e|moderation|rerank|davinci|curie|babbage|^ada$|^claude-(?:2|v1)|instruct$|vision-001|aya-expanse|^gemini-(?:flash|pro)-|:extended/

/** Chat models of a provider: those of the documentation first, then what the price list knows, the newest names first. */
export function modelsOf(provider: string): PricedModel[] {
  const first = documented[provider] ?? []
  const listed = findProvider({ providerId: priceProviderId(provider) })?.models ?? []
  // Vertex AI's entry holds Anthropic's models as well; Google's own API does not.
  const own = provider === 'google' ? listed.filter(({ id }) => !id.startsWith('claude')) : listed
  const others = own.filter(({ id, deprecated }) => !deprecated && !notForChat.test(id) && !first.includes(id)).map(({ id }) => id)
  return [...first, ...others.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))].map((id) => pricedModel({ provider, id }))
}

function pricedModel({ provider, id }: { provider: string; id: string }): PricedModel {
  const providerId = priceProviderId(provider)
  const input = calcPrice({ input_tokens: 1_000_000 }, id, { providerId })
  const output = calcPrice({ output_tokens: 1_000_000 }, id, { providerId })
  return {
    id,
    name: input?.model.name ?? id,
    inputUsdPerMillion: input?.input_price ?? null,
    outputUsdPerMillion: output?.output_price ?? null,
    contextTokens: input?.model.context_window ?? null,
  }
}
