'use client'

import type { ModelChoice } from '@/lib/play/model-search'
import type { Provider } from '@/lib/settings/connection'
import { providersQuery } from '@/lib/settings/queries'
import { useQuery } from '@tanstack/react-query'

/** All models of all providers, as one list. */
export function useModelChoices() {
  const { data: providers = [], error, isPending, refetch } = useQuery(providersQuery())
  return { choices: providers.flatMap(choicesOf), error, isPending, refetch: () => void refetch() }
}

function choicesOf({ id: provider, name: providerName, configured, models }: Provider): ModelChoice[] {
  return models.map(({ id, inputUsdPerMillion, outputUsdPerMillion, contextTokens }, place) => ({
    model: `portkey/${provider}/${id}`,
    provider,
    providerName,
    name: id,
    isConfigured: configured,
    inputUsdPerMillion,
    outputUsdPerMillion,
    contextTokens,
    place,
  }))
}
