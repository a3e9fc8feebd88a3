import { calcPrice, findProvider as findPriceProvider, type ModelInfo, type PriceCalculation, type Usage } from '@pydantic/genai-prices'
import { findProvider } from '@/lib/portkey/providers'

/** Slugs of the gateway that the price list knows by another name; the rest go by their own. */
const otherNames: Record<string, string> = {
  'azure-openai': 'azure',
  'mistral-ai': 'mistral',
  'together-ai': 'together',
  'fireworks-ai': 'fireworks',
  'perplexity-ai': 'perplexity',
  bedrock: 'aws',
  'vertex-ai': 'google',
  moonshot: 'moonshotai',
  zhipu: 'zhipuai',
  'z-ai': 'zai',
  'novita-ai': 'novita',
  voyage: 'voyageai',
  'workers-ai': 'cloudflare',
}

/** The price list's ID of a provider; null for one that the gateway doesn't know, since the list would match it to a namesake. */
const priceProviderId = (provider: string): string | null => (findProvider(provider) ? (otherNames[provider] ?? provider) : null)

/** A model of the list with its price, and the name by which its provider knows it. */
export type ListedModel = { id: string; listed: ModelInfo; price: PriceCalculation }

/** What the list knows of a provider's models, those without a price left out; empty when it has none. */
export function listedModels(provider: string): ListedModel[] {
  const providerId = priceProviderId(provider)
  const entry = providerId && findPriceProvider({ providerId })
  if (!entry) return []
  return entry.models.flatMap((listed) => {
    // Looked up among itself alone: the whole list is searched anew for each name otherwise.
    const alone = { ...entry, models: [listed] }
    const found = namesOf(listed).flatMap((id) => {
      const price = calcPrice({}, id, { provider: alone })
      return price && isKnown(price) ? [{ id, listed, price }] : []
    })
    return found.slice(0, 1)
  })
}

/** The list has names of its own for some models; what the provider calls them stands in what they are matched by. */
function namesOf({ id, match }: ModelInfo): string[] {
  const names = exactNames(match).filter((name) => !name.endsWith('-'))
  return id.startsWith('regional.') ? names : [id, ...names]
}

function exactNames(match: ModelInfo['match']): string[] {
  if ('equals' in match) return [match.equals]
  if ('starts_with' in match) return [match.starts_with]
  return 'or' in match ? match.or.flatMap(exactNames) : []
}

/**
 * The list's price of a usage, or null when it doesn't know provider or model, or knows no price per token for it.
 * It has entries without any price (models billed by the hour, retired ones), for which it calculates 0: unknown is not free.
 */
export function priceOf({ provider, model, usage }: { provider: string; model: string; usage: Usage }): PriceCalculation | null {
  const providerId = priceProviderId(provider)
  const price = providerId && calcPrice(usage, model, { providerId })
  return price && isKnown(price) ? price : null
}

const isKnown = ({ model: { id }, model_price: { input_mtok: input, output_mtok: output } }: PriceCalculation) =>
  input !== undefined || output !== undefined || id.endsWith(':free')
