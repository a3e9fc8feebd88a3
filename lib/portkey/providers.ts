import type { ProviderRow, Wire } from './provider-row'
import { providerTable } from './provider-table'

/** A provider of the gateway and what its requests need. */
export type Provider = {
  id: string
  name: string
  wire: Wire
  hasChat: boolean
  isImplemented: boolean
  /** No API key is ever asked for; what it needs instead stands in `needs`. */
  isKeyless: boolean
  /** The simulator speaks its API. */
  canBeSimulated: boolean
  /** Variables that may hold the key, first one first: Langroid's two names, then the customary ones. */
  envNames: string[]
  /** Points the provider at another host. */
  baseUrlEnvName: string
  /** What a host that takes the provider's place must end in: `/v1` or nothing. */
  basePath: '/v1' | ''
  /** Further fields: config key, header, and the variables that may hold them. */
  authFields: { key: string; header: string; envNames: string[]; isJson: boolean }[]
  /** What a request can't do without: one of these lists, each of config keys, with `key` for the API key and `host` for a base address. */
  needs: readonly (readonly string[])[]
}

const toProvider = ([id, row]: [string, ProviderRow]): Provider => {
  const upper = id.toUpperCase().replaceAll('-', '_')
  const needs = row.needs ?? [['key']]
  return {
    id,
    name: row.name,
    wire: row.wire ?? 'openai',
    hasChat: !row.hasNoChat,
    isImplemented: !row.isMissing,
    isKeyless: !needs.some((fields) => fields.includes('key')),
    canBeSimulated: !row.isBeyondSimulator,
    // Langroid keeps the hyphen (MISTRAL-AI_API_KEY), which no shell can export but a process may be given.
    envNames: [
      ...new Set([`${id.toUpperCase()}_API_KEY`, `${id.toUpperCase()}_KEY`, `${upper}_API_KEY`, `${upper}_KEY`, ...(row.env ?? [])]),
    ],
    baseUrlEnvName: `${upper}_BASE_URL`,
    basePath: row.baseHasNoV1 ? '' : '/v1',
    authFields: Object.entries(row.fields ?? {}).map(([key, { env, header, isJson = false }]) => ({
      key,
      header: header ?? `x-portkey-${key.replaceAll('_', '-')}`,
      envNames: [...env],
      isJson,
    })),
    needs,
  }
}

/** Every provider that the gateway knows. */
export const providers: readonly Provider[] = Object.entries(providerTable).map(toProvider)

const byId = new Map(providers.map((provider) => [provider.id, provider]))

/** The provider with that slug, or null when the gateway would refuse it. */
export const findProvider = (id: string): Provider | null => byId.get(id) ?? null

const llamaProviders = ['groq', 'together-ai', 'fireworks-ai', 'openrouter', 'bedrock', 'cerebras', 'sambanova', 'deepinfra', 'ollama']
/** What people write for a provider, and the slugs that they mean. */
const nearMisses: Record<string, string[]> = {
  meta: llamaProviders,
  'meta-llama': llamaProviders,
  llama: llamaProviders,
  gemini: ['google'],
  'google-ai': ['google'],
  vertex: ['vertex-ai'],
  claude: ['anthropic'],
  gpt: ['openai'],
  mistral: ['mistral-ai'],
  mistralai: ['mistral-ai'],
  together: ['together-ai'],
  togetherai: ['together-ai'],
  fireworks: ['fireworks-ai'],
  perplexity: ['perplexity-ai'],
  xai: ['x-ai'],
  grok: ['x-ai'],
  azure: ['azure-openai', 'azure-ai'],
  aws: ['bedrock'],
  amazon: ['bedrock'],
  cloudflare: ['workers-ai'],
  hf: ['huggingface'],
  'hugging-face': ['huggingface'],
  moonshotai: ['moonshot'],
  kimi: ['moonshot'],
  zai: ['z-ai'],
  qwen: ['dashscope'],
  alibaba: ['dashscope'],
  novita: ['novita-ai'],
}

/** The slugs that somebody may have meant by one that the gateway doesn't know; empty when nothing is near. */
export function suggestProviders(written: string): string[] {
  const plain = written.trim().toLowerCase()
  if (byId.has(plain)) return [plain]
  const known = nearMisses[plain]
  if (known) return known
  const squeezed = plain.replaceAll(/[^a-z0-9]/g, '')
  return squeezed ? providers.filter(({ id }) => id.replaceAll('-', '') === squeezed).map(({ id }) => id) : []
}
