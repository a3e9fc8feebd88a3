/** Slugs of the gateway that the price library knows by another name; the rest go by their own. */
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

/** The price library's ID of a provider. */
export const priceProviderId = (provider: string): string => otherNames[provider] ?? provider
