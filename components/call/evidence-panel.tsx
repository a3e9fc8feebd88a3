'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { LoadError } from '@/components/ui/load-error'
import type { CallState } from '@/lib/runs/reduce-run'
import type { SentRequest } from '@/lib/traces/call'
import { callQuery } from '@/lib/traces/queries'
import { useQuery } from '@tanstack/react-query'
import { AttemptTable } from './attempt-table'
import { ClaimTable } from './claim-table'
import { EvidenceSection } from './evidence-section'
import { HeaderTable } from './header-table'
import { JsonBlock } from './json-block'

/** What proves what the gateway did for a call. The request comes from the store when the panel is opened. */
export function EvidencePanel({ call }: { call: CallState }) {
  const { outcome, attempts } = call
  const response = outcome?.response
  return (
    <div className="flex flex-col gap-5">
      {outcome && (
        <EvidenceSection title="What the gateway claims, and what it did">
          <ClaimTable outcome={outcome} attempts={attempts} />
        </EvidenceSection>
      )}
      <EvidenceSection title={`Attempts (${attempts.length})`}>
        <AttemptTable attempts={attempts} />
      </EvidenceSection>
      <SentRequestSection callId={call.callId} />
      {response && (
        <EvidenceSection
          title={`Response headers (HTTP ${response.status})`}
          actions={<CopyButton text={() => JSON.stringify(response.headers, null, 2)} label="Copy response headers" />}
        >
          <HeaderTable headers={response.headers} label="Response headers" />
        </EvidenceSection>
      )}
      {outcome?.hookResults !== null && outcome?.hookResults !== undefined && (
        <EvidenceSection title="Guardrails">
          <JsonBlock value={outcome.hookResults} label="Guardrail results" />
        </EvidenceSection>
      )}
    </div>
  )
}

function SentRequestSection({ callId }: { callId: string }) {
  const { data, error, refetch } = useQuery(callQuery({ id: callId }))
  if (error) return <LoadError title="The request could not be loaded" error={error} onRetry={() => void refetch()} />
  if (!data) return <div aria-busy className="skeleton h-40" />
  if (!data.request) return null
  return <SentRequestView request={data.request} />
}

function SentRequestView({ request }: { request: SentRequest }) {
  return (
    <EvidenceSection title="Request as sent" actions={<CopyButton text={() => JSON.stringify(request, null, 2)} label="Copy request" />}>
      <p className="figures text-sm break-all">
        <span className="font-semibold">{request.method}</span> {request.url}
      </p>
      <HeaderTable headers={request.headers} label="Request headers" />
      <JsonBlock value={request.body} label="Request body" />
    </EvidenceSection>
  )
}
