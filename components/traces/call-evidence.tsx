import { CopyButton } from '@/components/ui/copy-button'
import type { Call } from '@/lib/traces/call'
import { DetailSection } from './detail-section'

/** The request as it was sent and the head of the response; secrets were redacted before they were kept. */
export function CallEvidence({ call: { request, response, hookResults } }: { call: Call }) {
  return (
    <>
      {request && (
        <DetailSection title="Request as sent" actions={<CopyButton text={() => JSON.stringify(request, null, 2)} label="Copy request" />}>
          <p className="figures text-sm break-all">
            <span className="font-semibold">{request.method}</span> {request.url}
          </p>
          <HeaderTable headers={request.headers} label="Request headers" />
          <JsonBlock value={request.body} label="Request body" />
        </DetailSection>
      )}
      {response && (
        <DetailSection
          title={`Response headers (HTTP ${response.status})`}
          actions={<CopyButton text={() => JSON.stringify(response.headers, null, 2)} label="Copy response headers" />}
        >
          <HeaderTable headers={response.headers} label="Response headers" />
        </DetailSection>
      )}
      {hookResults !== null && hookResults !== undefined && (
        <DetailSection
          title="Guardrails"
          actions={<CopyButton text={() => JSON.stringify(hookResults, null, 2)} label="Copy guardrail results" />}
        >
          <JsonBlock value={hookResults} label="Guardrail results" />
        </DetailSection>
      )}
    </>
  )
}

function HeaderTable({ headers, label }: { headers: Record<string, string>; label: string }) {
  return (
    <table aria-label={label} className="w-full text-sm">
      <tbody>
        {Object.entries(headers).map(([name, value]) => (
          <tr key={name} className="figures border-t align-top">
            <th scope="row" className="w-2/5 py-1 pr-3 text-left font-normal break-words text-muted">
              {name}
            </th>
            <td className="py-1 break-all">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function JsonBlock({ value, label }: { value: unknown; label: string }) {
  return (
    <pre
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label={label}
      className="figures max-h-96 overflow-auto rounded-sm border bg-sunken p-2 text-sm break-words whitespace-pre-wrap"
    >
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}
