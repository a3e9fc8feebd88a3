'use client'

import { Badge } from '@/components/ui/badge'
import { Input } from '@/components/ui/input'
import { LoadError } from '@/components/ui/load-error'
import { ProviderMark } from '@/components/ui/provider-mark'
import type { Provider } from '@/lib/settings/connection'
import { providersQuery } from '@/lib/settings/queries'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ConnectionTest } from './connection-test'
import { PageSection } from '@/components/ui/page-section'

/** Every provider that the gateway knows, those with a key first. */
export function ProvidersSection() {
  const [filter, setFilter] = useState('')
  const providers = useQuery(providersQuery())
  const shown = (providers.data ?? []).filter((provider) => matches({ provider, filter })).toSorted(byReadiness)
  const configured = providers.data?.filter(({ configured: isSet }) => isSet).length ?? 0
  return (
    <PageSection
      title="Provider keys"
      description={
        providers.isSuccess
          ? `${configured} of ${providers.data.length} providers have what they need. The simulator stands in for any of them without a key.`
          : 'Which providers have what they need.'
      }
      actions={
        <Input
          type="search"
          aria-label="Find a provider"
          placeholder="Find a provider or variable"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      }
    >
      {providers.isPending && <div className="skeleton h-96" />}
      {providers.isError && (
        <LoadError title="The providers could not be loaded" error={providers.error} onRetry={() => void providers.refetch()} />
      )}
      {providers.isSuccess && (
        <ul className="flex flex-col divide-y rounded-lg border bg-surface">
          {shown.map((provider) => (
            <li key={provider.id}>
              <ProviderRow provider={provider} />
            </li>
          ))}
          {shown.length === 0 && <li className="px-3 py-6 text-center text-muted">No provider or variable is called that.</li>}
        </ul>
      )}
    </PageSection>
  )
}

function ProviderRow({ provider: { id, name, configured, envNames } }: { provider: Provider }) {
  return (
    <ConnectionTest connectionId="embedded" provider={id} name={name} isPossible={configured}>
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1">
        <ProviderMark provider={id} />
        <h3 className="font-medium">{name}</h3>
        <code className="figures text-sm text-faint">{id}</code>
        <Badge tone={configured ? 'success' : 'neutral'}>{configured ? 'set' : 'not set'}</Badge>
        <span className="figures text-sm break-all text-muted sm:ml-auto">{envNames.join(' · ')}</span>
      </div>
    </ConnectionTest>
  )
}

function matches({ provider: { id, name, envNames }, filter }: { provider: Provider; filter: string }): boolean {
  const wanted = filter.trim().toLowerCase()
  return [id, name, ...envNames].some((text) => text.toLowerCase().includes(wanted))
}

const byReadiness = (first: Provider, second: Provider) =>
  Number(second.configured) - Number(first.configured) || first.name.localeCompare(second.name)
