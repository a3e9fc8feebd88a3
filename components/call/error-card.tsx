import { Callout } from '@/components/ui/callout'
import type { CallError } from '@/lib/portkey/call-error'
import { isInterruption } from '@/lib/runs/call-status'
import type { ReactNode } from 'react'

/** Why a call failed and what to do next, apart from the provider's own words. */
export function ErrorCard({ error, actions }: { error: CallError; actions?: ReactNode }) {
  const { code, httpStatus, message, advice, providerMessage } = error
  return (
    <Callout tone={isInterruption(error) ? 'warning' : 'danger'} title={message} action={actions}>
      <p className="text-ink">{advice}</p>
      {providerMessage && (
        <figure className="mt-2">
          <figcaption className="text-sm">What was answered:</figcaption>
          <blockquote className="max-h-48 overflow-y-auto border-l-2 border-line-strong pl-2 font-mono text-sm break-words whitespace-pre-wrap">
            {providerMessage}
          </blockquote>
        </figure>
      )}
      <p className="figures pt-1.5 text-sm">
        {code}
        {httpStatus !== null && ` · HTTP ${httpStatus}`}
      </p>
    </Callout>
  )
}
