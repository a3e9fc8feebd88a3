import 'server-only'
import { missingSettings } from '@/lib/portkey/missing-settings'
import { findProvider, providers } from '@/lib/portkey/providers'
import { isSecretName } from '@/lib/portkey/redact'
import type { Credentials } from '@/lib/portkey/request-input'

type Environment = Record<string, string | undefined>

/** Langroid's stand-in for a key that was never set. */
const dummyKey = 'xxx'
const hostedOrigin = 'https://api.portkey.ai'

/** Keys and addresses of providers, from an environment. */
export function credentialsFrom(environment: Environment): Credentials {
  const first = (names: readonly string[]) =>
    names.map((name) => environment[name]?.trim()).find((value) => value && value !== dummyKey) ?? null
  return {
    providerKey: (provider) => first(findProvider(provider)?.envNames ?? []),
    providerBaseUrl: (provider) => baseUrl({ provider, environment }),
    authFields: (provider) =>
      Object.fromEntries(
        (findProvider(provider)?.authFields ?? []).flatMap(({ key, envNames }) => {
          const value = first(envNames)
          return value ? [[key, value]] : []
        }),
      ),
    portkeyApiKey: first(['PORTKEY_API_KEY']),
    trustedOrigins: [hostedOrigin, ...[URL.parse(environment.PORTKEY_BASE_URL ?? '')?.origin].filter((origin) => origin !== undefined)],
  }
}

/** True when a request to the provider has what it needs: its key, other fields in a key's place, or a host of its own. */
export const isConfigured = ({ provider, environment }: { provider: string; environment: Environment }): boolean =>
  findProvider(provider) !== null && missingSettings({ provider, credentials: credentialsFrom(environment) }).length === 0

/** Every credential that an environment holds for providers and gateways, to be kept out of logs. */
export function secretsIn(environment: Environment): string[] {
  const fields = providers.flatMap(({ authFields }) => authFields.filter(({ key }) => isSecretName(key)))
  const names = [...providers, ...fields].flatMap(({ envNames }) => envNames)
  return [...new Set([...names, 'PORTKEY_API_KEY'].flatMap((name) => environment[name]?.trim() || []))]
}

/** Hosts that the gateway may be pointed at beside the providers' own: this machine, and what the environment names. */
export function trustedHosts(environment: Environment): string[] {
  const named = providers.flatMap(({ id }) => URL.parse(baseUrl({ provider: id, environment }) ?? '')?.hostname ?? [])
  return [...new Set(['localhost', '127.0.0.1', ...named])]
}

function baseUrl({ provider, environment }: { provider: string; environment: Environment }): string | null {
  const known = findProvider(provider)
  const value = known && environment[known.baseUrlEnvName]?.trim()
  return value ? value.replace(/\/+$/, '') : null
}
