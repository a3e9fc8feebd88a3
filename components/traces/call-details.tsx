import { Answer } from '@/components/call/answer'
import { ErrorCard } from '@/components/call/error-card'
import { EvidencePanel } from '@/components/call/evidence-panel'
import { Reasoning } from '@/components/call/reasoning'
import { ToolCalls } from '@/components/call/tool-calls'
import { CopyButton } from '@/components/ui/copy-button'
import type { Call } from '@/lib/traces/call'
import { replayCall } from '@/lib/runs/replay'
import { CallFacts } from './call-facts'

/** Everything that is kept of one call. */
export function CallDetails({ call }: { call: Call }) {
  const state = replayCall(call)
  const { outcome, text, reasoning, toolCalls } = state
  const isRunning = outcome === null
  return (
    <div className="flex flex-col divide-y">
      <CallFacts call={call} />
      <div className="flex flex-col gap-3 p-4">
        {outcome?.status === 'failed' && <ErrorCard error={outcome.error} />}
        <Reasoning text={reasoning} tokens={call.usage.reasoningTokens} isRunning={isRunning} />
        {text && (
          <section aria-label="Answer" className="relative">
            <CopyButton text={text} label="Copy answer" className="absolute top-0 right-0" />
            <div className="pr-8">
              <Answer text={text} format="markdown" />
            </div>
          </section>
        )}
        {toolCalls.length > 0 && <ToolCalls toolCalls={toolCalls} />}
        {!text && toolCalls.length === 0 && outcome?.status !== 'failed' && (
          <p className="text-muted">{isRunning ? 'The answer is shown when the call has ended.' : 'No text came.'}</p>
        )}
      </div>
      <div className="p-4">
        <EvidencePanel call={state} />
      </div>
    </div>
  )
}
