import { asciiJson } from './ascii-json'
import { findProvider } from './providers'
import type { RequestInput, SimulationTree } from './request-input'
import { RequestProblem } from './request-problem'

/** What one provider of a request needs that the form doesn't say. */
export type TargetNeeds = {
  key: string | null
  customHost: string | null
  fields: Record<string, string>
  /** Name and value of the header by which an attempt is known to be this target's; embedded gateway alone. */
  marker: { name: string; value: string } | null
  isSimulated: boolean
}

/** The key that goes to the simulator, which only looks whether there is one. */
export const simulatedKey = 'simulated'

/**
 * Key, host, fields and marker of the provider at `path` (`config`, `targets[0]`, `targets[1].targets[0]`, …).
 * @throws {RequestProblem} when the key is missing, or the simulator can't be reached from the chosen gateway
 */
export function needsOf({
  input,
  provider,
  path,
  simulate,
}: {
  input: RequestInput
  provider: string
  path: string
  simulate: SimulationTree | null
}): TargetNeeds {
  const marker = input.gateway.kind === 'embedded' ? markerOf({ input, provider, path, simulate }) : null
  if (simulate) return { key: simulatedKey, customHost: simulatorHost({ input, provider }), fields: {}, marker, isSimulated: true }
  const { credentials, gateway } = input
  const customHost = gateway.kind === 'hosted' ? null : credentials.providerBaseUrl(provider)
  const fields = credentials.authFields(provider)
  return { key: keyOf({ input, provider, customHost }), customHost, fields, marker, isSimulated: false }
}

function keyOf({ input, provider, customHost }: { input: RequestInput; provider: string; customHost: string | null }): string | null {
  const key = input.credentials.providerKey(provider)
  const known = findProvider(provider)
  // A provider that the gateway doesn't know is sent all the same: its refusal is the answer.
  if (key || !known || known.isKeyless) return key
  // A local server in the provider's place seldom asks for a key, but the gateway would send "undefined" for none.
  if (customHost) return 'not-needed'
  if (input.gateway.kind === 'hosted' && (input.column.params.virtual_key || input.column.config)) return null
  throw new RequestProblem({ code: 'missing_provider_key', provider: known.name, names: shownNames(known.envNames) })
}

/** Names that a shell can export, at most three. */
const shownNames = (names: string[]) =>
  names
    .filter((name) => /^\w+$/.test(name) && !/(?<!API)_KEY$/.test(name))
    .slice(0, 3)
    .join(' or ')

function simulatorHost({ input, provider }: { input: RequestInput; provider: string }): string {
  if (input.gateway.kind !== 'embedded' || !input.simulatorOrigin) throw new RequestProblem({ code: 'simulator_needs_embedded' })
  return `${input.simulatorOrigin}${findProvider(provider)?.basePath ?? '/v1'}`
}

function markerOf({
  input,
  provider,
  path,
  simulate,
}: {
  input: RequestInput
  provider: string
  path: string
  simulate: SimulationTree | null
}) {
  const { callId: call, sample } = input.call
  const indexes = [...path.matchAll(/\d+/g)].map(([index]) => `-${index}`).join('')
  const { targets: _targets, ...profile } = simulate ?? {}
  return {
    name: `x-pg-target${indexes}`,
    value: asciiJson({ call, target: path, provider, ...(simulate && { simulate: { ...profile, sample } }) }),
  }
}
