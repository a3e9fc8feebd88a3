import { asciiJson } from './ascii-json'
import type { GatewayConfig } from './gateway-config'
import { missingSettings } from './missing-settings'
import { findProvider } from './providers'
import type { RequestInput, SimulationTree } from './request-input'
import { RequestProblem } from './request-problem'
import { checkHosts } from './trusted-hosts'

/** A field of a provider as it goes into a header or, with the same meaning, into a config. */
export type ProviderField = { key: string; header: string; value: string; isJson: boolean }

/** What one provider of a request needs that the form doesn't say. */
export type TargetNeeds = {
  provider: string
  key: string | null
  customHost: string | null
  fields: ProviderField[]
  /** Name and value of the header by which an attempt is known to be this target's; embedded gateway alone. */
  marker: { name: string; value: string } | null
  isSimulated: boolean
}

/** The key that goes to the simulator, which only looks whether there is one. */
const simulatedKey = 'simulated'
/** A local server in a provider's place seldom asks for a key, but the gateway would send "undefined" for none. */
export const unusedKey = 'not-needed'

export type Target = {
  input: RequestInput
  provider: string
  /** `config`, `targets[0]`, `targets[1].targets[0]`, … */
  path: string
  simulate: SimulationTree | null
  /** What the config says for it, inherited from its parents or itself. */
  target: GatewayConfig
}

/**
 * Key, host, fields and marker of one provider.
 * @throws {RequestProblem} when its key is missing, its host isn't allowed, or the simulator can't stand in for it
 */
export function needsOf({ input, provider, path, simulate, target }: Target): TargetNeeds {
  const marker = input.gateway.kind === 'embedded' ? markerOf({ input, provider, path, simulate }) : null
  if (simulate) {
    const customHost = simulatorHost({ input, provider })
    return { provider, key: simulatedKey, customHost, fields: simulatedFields(provider), marker, isSimulated: true }
  }
  checkHosts({ input, provider, target, path })
  const { credentials, gateway } = input
  // An address that the config gives itself stays; the hosted gateway knows no host of this network.
  const customHost = gateway.kind === 'hosted' || target.custom_host ? null : credentials.providerBaseUrl(provider)
  const fields = fieldsOf({ input, provider })
  return { provider, key: keyOf({ input, provider, target }), customHost, fields, marker, isSimulated: false }
}

function fieldsOf({ input, provider }: { input: RequestInput; provider: string }): ProviderField[] {
  const values = input.credentials.authFields(provider)
  return (findProvider(provider)?.authFields ?? []).flatMap(({ key, header, isJson }) => {
    const value = values[key]
    return value ? [{ key, header, value, isJson }] : []
  })
}

/** The gateway checks some fields although the host that they would name is the simulator's. */
function simulatedFields(provider: string): ProviderField[] {
  const { needs, authFields } = findProvider(provider) ?? { needs: [], authFields: [] }
  const needed = authFields.filter(({ key }) => needs[0]?.includes(key) && !key.endsWith('_url'))
  return needed.map(({ key, header, isJson }) => ({ key, header, value: simulatedKey, isJson }))
}

function keyOf({ input, provider, target }: Pick<Target, 'input' | 'provider' | 'target'>): string | null {
  const { credentials, gateway, column } = input
  if (gateway.kind === 'hosted' && target.virtual_key) return null
  const key = credentials.providerKey(provider)
  const known = findProvider(provider)
  // A provider that the gateway doesn't know is sent all the same: its refusal is the answer.
  if (key || !known) return key
  const isKeptByPortkey = gateway.kind === 'hosted' && (column.params.virtual_key || column.config)
  if (isKeptByPortkey) return null
  const hasOwnHost = !!target.custom_host || !!credentials.providerBaseUrl(provider)
  const missing = hasOwnHost ? [] : missingSettings({ provider, credentials })
  if (missing.length === 0) return hasOwnHost && !known.isKeyless ? unusedKey : null
  const isHost = known.needs[0]?.includes('host') === true
  throw new RequestProblem({
    code: isHost ? 'missing_provider_host' : 'missing_provider_key',
    provider: known.name,
    names: missing.join(' and '),
  })
}

function simulatorHost({ input, provider }: { input: RequestInput; provider: string }): string {
  if (input.gateway.kind !== 'embedded' || !input.simulatorOrigin) throw new RequestProblem({ code: 'simulator_needs_embedded' })
  const known = findProvider(provider)
  if (known && !known.canBeSimulated) throw new RequestProblem({ code: 'provider_not_simulated', provider: known.name })
  return `${input.simulatorOrigin}${known?.basePath ?? '/v1'}`
}

/** True for the name of a header that carries evidence between the app and its own gateway. */
export const isMarker = (name: string): boolean => name.startsWith('x-pg-')

function markerOf({ input, provider, path, simulate }: Omit<Target, 'target'>) {
  const { callId: call, sample } = input.call
  const indexes = [...path.matchAll(/\d+/g)].map(([index]) => `-${index}`).join('')
  const { targets: _targets, ...profile } = simulate ?? {}
  return {
    name: `x-pg-target${indexes}`,
    value: asciiJson({ call, target: path, provider, ...(simulate && { simulate: { ...profile, sample } }) }),
  }
}
