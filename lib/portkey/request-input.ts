import type { GatewayConfig } from './gateway-config'
import type { ModelOptions, PortkeyParams } from './params'
import type { Prompt } from './prompt'

/** How the simulator behaves for a call; `targets` holds one per target of the config, null for the real provider. */
export type SimulationTree = { targets?: (SimulationTree | null)[] | undefined; [field: string]: unknown }

/** Where a request goes. `baseUrl` has no /v1 and no slash at its end. */
export type GatewayAddress = { kind: 'embedded' | 'hosted' | 'custom'; baseUrl: string }

/** What the server knows and the browser never does. */
export type Credentials = {
  providerKey: (provider: string) => string | null
  providerBaseUrl: (provider: string) => string | null
  /** Further fields of a provider that are set, by their config key. */
  authFields: (provider: string) => Record<string, string>
  portkeyApiKey: string | null
  /** Origins, beside loopback, that keys may go to. */
  trustedOrigins: string[]
}

export type RequestInput = {
  prompt: Prompt
  column: { model: string; params: PortkeyParams; config: GatewayConfig | null; options: ModelOptions; simulate: SimulationTree | null }
  call: { callId: string; traceId: string; sample: number }
  gateway: GatewayAddress
  credentials: Credentials
  /** Where the simulator listens, such as `http://127.0.0.1:41000`; null while it doesn't. */
  simulatorOrigin: string | null
}
