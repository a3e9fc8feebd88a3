'use client'

import { Badge } from '@/components/ui/badge'
import { LoadError } from '@/components/ui/load-error'
import type { Connection } from '@/lib/settings/connection'
import { connectionsQuery } from '@/lib/settings/queries'
import { useQuery } from '@tanstack/react-query'
import { ConnectionTest } from './connection-test'
import { PageSection } from '@/components/ui/page-section'

/** The gateways that requests can go to. */
export function ConnectionsSection() {
  const connections = useQuery(connectionsQuery())
  return (
    <PageSection title="Connections" description="The gateways that a column can send its requests to. A test is a real round trip.">
      {connections.isPending && <div className="skeleton h-48" />}
      {connections.isError && (
        <LoadError title="The connections could not be loaded" error={connections.error} onRetry={() => void connections.refetch()} />
      )}
      {connections.isSuccess && (
        <ul className="flex flex-col divide-y rounded-lg border bg-surface">
          {connections.data.map((connection) => (
            <li key={connection.id}>
              <ConnectionRow connection={connection} />
            </li>
          ))}
        </ul>
      )}
    </PageSection>
  )
}

function ConnectionRow({ connection: { id, name, baseUrl, isAvailable, reason } }: { connection: Connection }) {
  return (
    <ConnectionTest connectionId={id} name={name} isPossible={isAvailable}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="font-medium">{name}</h3>
        <code className="figures text-sm text-faint">{id}</code>
        <Badge tone={isAvailable ? 'success' : 'neutral'}>{isAvailable ? 'available' : 'not set up'}</Badge>
      </div>
      {baseUrl && <p className="figures text-sm break-all text-muted">{baseUrl}</p>}
      {reason && <p className="text-sm text-muted">{reason}</p>}
    </ConnectionTest>
  )
}
