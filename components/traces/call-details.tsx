import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import type { Call } from '@/lib/traces/call'
import { AttemptTable } from './attempt-table'
import { CallEvidence } from './call-evidence'
import { CallFacts } from './call-facts'
import { DetailSection } from './detail-section'

/** Everything that is kept of one call. */
export function CallDetails({ call }: { call: Call }) {
  const { error, text, reasoning, toolCalls, attempts } = call
  return (
    <>
      <CallFacts call={call} />
      {error && <ErrorSection error={error} />}
      {reasoning && (
        <DetailSection title="Reasoning" actions={<CopyButton text={reasoning} label="Copy reasoning" />}>
          <p className="max-h-60 overflow-y-auto break-words whitespace-pre-wrap text-muted">{reasoning}</p>
        </DetailSection>
      )}
      {text && (
        <DetailSection
          title={call.status === 'succeeded' ? 'Answer' : 'Answer as far as it came'}
          actions={<CopyButton text={text} label="Copy answer" />}
        >
          <p className="break-words whitespace-pre-wrap">{text}</p>
        </DetailSection>
      )}
      {toolCalls.length > 0 && <ToolCalls toolCalls={toolCalls} />}
      <DetailSection title={`Attempts (${attempts.length})`}>
        <AttemptTable call={call} />
      </DetailSection>
      <CallEvidence call={call} />
    </>
  )
}

function ErrorSection({ error }: { error: NonNullable<Call['error']> }) {
  return (
    <div className="border-b p-4">
      <Callout tone="danger" title={error.message}>
        <p>{error.advice}</p>
        {error.providerMessage && (
          <blockquote className="figures mt-2 border-l-2 border-danger/40 pl-2 text-sm break-words whitespace-pre-wrap">
            {error.providerMessage}
          </blockquote>
        )}
        <p className="figures pt-2 text-sm text-faint">
          {error.code}
          {error.httpStatus !== null && ` · HTTP ${error.httpStatus}`}
        </p>
      </Callout>
    </div>
  )
}

function ToolCalls({ toolCalls }: Pick<Call, 'toolCalls'>) {
  return (
    <DetailSection title="Tool calls">
      <ul className="flex flex-col gap-2">
        {toolCalls.map((toolCall, index) => (
          <li key={toolCall.id ?? index} className="figures rounded-sm border bg-sunken p-2 text-sm break-words whitespace-pre-wrap">
            <span className="font-semibold">{toolCall.name}</span>({toolCall.arguments})
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}
