import { findProvider, type Provider } from './providers'
import type { Credentials } from './request-input'

type Known = Pick<Credentials, 'providerKey' | 'providerBaseUrl' | 'authFields'>

/**
 * Variables that the server would need before it can ask a provider, each with its alternatives (`GOOGLE_API_KEY or GEMINI_API_KEY`);
 * empty when nothing is missing. A host of its own in the provider's place needs nothing more.
 */
export function missingSettings({ provider, credentials }: { provider: string; credentials: Known }): string[] {
  const known = findProvider(provider)
  if (!known || credentials.providerBaseUrl(provider)) return []
  const fields = credentials.authFields(provider)
  const isSet = (need: string) => (need === 'key' ? credentials.providerKey(provider) !== null : !!fields[need])
  const missing = known.needs.map((needs) => needs.filter((need) => !isSet(need)))
  const [fewest = []] = missing.toSorted((a, b) => a.length - b.length)
  return fewest.map((need) => variablesFor({ known, need }))
}

function variablesFor({ known, need }: { known: Provider; need: string }): string {
  if (need === 'host') return known.baseUrlEnvName
  if (need === 'key') return keyVariables(known).join(' or ')
  return known.authFields.find(({ key }) => key === need)?.envNames.join(' or ') ?? need
}

/** Names that a shell can export, at most three: enough to choose from. */
const keyVariables = ({ envNames }: Provider) => envNames.filter((name) => /^\w+$/.test(name) && !/(?<!API)_KEY$/.test(name)).slice(0, 3)
