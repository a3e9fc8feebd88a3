import 'server-only'
import { isConfigured } from '@/lib/gateway/credentials.server'
import { providers } from '@/lib/portkey/providers'
import { modelsOf } from '@/lib/pricing/models'
import type { Provider } from '@/lib/settings/connection'

/** Every provider that the gateway knows: whether it is set up, by which variables, and its models for chat. Values are never in it. */
export function listProviders(): Provider[] {
  return providers
    .filter(({ isImplemented }) => isImplemented)
    .map(({ id, name, hasChat, envNames, baseUrlEnvName, authFields, isKeyless }) => ({
      id,
      name,
      hasChat,
      configured: isConfigured({ provider: id, environment: process.env }),
      // Only names that a shell can export are worth telling.
      envNames: [...(isKeyless ? [] : envNames.filter((variable) => /^\w+$/.test(variable))), baseUrlEnvName],
      authFields: authFields.map((field) => ({ name: field.key, envNames: [...field.envNames] })),
      models: hasChat ? modelsOf(id) : [],
    }))
}
