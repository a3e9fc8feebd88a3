'use client'

import { Badge, type Tone } from '@/components/ui/badge'
import { LoadError } from '@/components/ui/load-error'
import { Time } from '@/components/ui/time'
import { formatCount, formatMs } from '@/lib/format'
import type { GatewayHealth, Health } from '@/lib/settings/health'
import { healthQuery } from '@/lib/settings/queries'
import { useQuery } from '@tanstack/react-query'
import { FactList } from './fact-list'
import { PageSection } from '@/components/ui/page-section'

/** The gateway that the app runs itself, and where the app keeps its data. */
export function GatewaySection() {
  const health = useQuery(healthQuery())
  return (
    <>
      <PageSection
        title="Embedded gateway"
        description="The unmodified open-source gateway, run as a child process and restarted when it dies."
      >
        {health.isPending && <div className="skeleton h-44" />}
        {health.isError && (
          <LoadError title="The app’s state could not be read" error={health.error} onRetry={() => void health.refetch()} />
        )}
        {health.isSuccess && <FactList facts={gatewayFacts(health.data.gateway)} />}
      </PageSection>
      {health.isSuccess && (
        <PageSection title="Data" description="Calls, drafts and configurations are kept in one SQLite file on this machine.">
          <FactList facts={dataFacts(health.data)} />
        </PageSection>
      )}
    </>
  )
}

function gatewayFacts({ state, version, restarts, lastError, selfTest }: GatewayHealth) {
  return [
    { label: 'State', value: <Badge tone={stateTones[state] ?? 'danger'}>{state}</Badge> },
    { label: 'Version', value: <span className="figures">{version ?? 'unknown'}</span> },
    { label: 'Self-test', value: selfTest ? <SelfTest {...selfTest} /> : 'not run yet' },
    { label: 'Restarts since start', value: <span className="figures">{formatCount(restarts ?? 0)}</span> },
    { label: 'Last error', value: lastError ? <span className="text-danger">{lastError}</span> : 'none' },
  ]
}

function SelfTest({ ok, message, durationMs, at }: NonNullable<GatewayHealth['selfTest']>) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone={ok ? 'success' : 'danger'}>{ok ? 'passed' : 'failed'}</Badge>
      <span>{message}</span>
      <span className="figures text-muted">{formatMs(durationMs)}</span>
      <Time at={at} className="text-faint" />
    </span>
  )
}

function dataFacts({ dataDirectory, database }: Health) {
  return [
    { label: 'Database', value: <Badge tone={database.state === 'ready' ? 'success' : 'danger'}>{database.state}</Badge> },
    { label: 'Directory', value: <span className="figures break-all">{dataDirectory ?? 'unknown'}</span> },
  ]
}

const stateTones: Record<string, Tone> = { ready: 'success', starting: 'warning', restarting: 'warning' }
