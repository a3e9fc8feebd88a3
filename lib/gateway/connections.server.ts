import 'server-only'
import type { GatewayAddress } from '@/lib/portkey/request-input'

type Environment = Record<string, string | undefined>

const hostedBaseUrl = 'https://api.portkey.ai'

/** The gateways that requests can go to; one that isn't set up says what would make it so. */
export function listConnections({ environment, embeddedBaseUrl }: { environment: Environment; embeddedBaseUrl: string | null }) {
  const customBaseUrl = environment.PORTKEY_BASE_URL?.trim().replace(/\/+$/, '').replace(/\/v1$/, '') || null
  const hasPortkeyKey = !!environment.PORTKEY_API_KEY?.trim()
  return [
    {
      id: 'embedded' as const,
      name: 'Embedded gateway',
      baseUrl: embeddedBaseUrl,
      isAvailable: embeddedBaseUrl !== null,
      reason: embeddedBaseUrl ? null : 'It is being started; its state stands below.',
    },
    {
      id: 'hosted' as const,
      name: 'Portkey (hosted)',
      baseUrl: hostedBaseUrl,
      isAvailable: hasPortkeyKey,
      reason: hasPortkeyKey ? null : 'Set PORTKEY_API_KEY in .env and start the app again.',
    },
    {
      id: 'custom' as const,
      name: 'Custom gateway',
      baseUrl: customBaseUrl,
      isAvailable: customBaseUrl !== null,
      reason: customBaseUrl ? null : 'Set PORTKEY_BASE_URL in .env to the address of a gateway that you run, and start the app again.',
    },
  ]
}

/**
 * Where the requests of a connection go; null when there is no such connection or it isn't set up.
 * A key or an address typed into the form sets up what the environment doesn't.
 */
export function addressOf({
  connection,
  environment,
  embeddedBaseUrl,
  hasTypedAddress,
  hasTypedKey,
}: {
  connection: string
  environment: Environment
  embeddedBaseUrl: string | null
  hasTypedAddress: boolean
  hasTypedKey: boolean
}): GatewayAddress | null {
  const found = listConnections({ environment, embeddedBaseUrl }).find(({ id }) => id === connection)
  if (!found) return null
  const isTyped = (found.id === 'custom' && hasTypedAddress) || (found.id === 'hosted' && hasTypedKey)
  return found.isAvailable || isTyped ? { kind: found.id, baseUrl: found.baseUrl ?? '' } : null
}
