import { Figure } from '@/components/ui/figure'
import { SimulatedBadge } from '@/components/ui/simulated-badge'
import { Time } from '@/components/ui/time'
import { formatCount, formatMs, formatRate, formatUsd } from '@/lib/format'
import type { Call } from '@/lib/traces/call'
import Link from 'next/link'
import { CacheMark } from './cache-mark'
import { CallStatusMark } from '@/components/call/call-status'

/** How a call ended and what was measured of it. */
export function CallFacts({ call }: { call: Call }) {
  return (
    <div className="flex flex-col gap-3 border-b px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <CallStatusMark status={call.status} />
        {call.isSimulated && <SimulatedBadge />}
        <CacheMark status={call.gateway.cacheStatus} />
        <span className="text-muted">
          <Time at={call.startedAt} /> · {call.connection}
          {call.finishReason && ` · finished by ${call.finishReason}`}
        </span>
        <Link href={`/traces/${encodeURIComponent(call.traceId)}`} className="figures rounded-sm text-sm text-accent hover:underline">
          {call.traceId}
        </Link>
      </div>
      <dl className="grid grid-cols-3 gap-x-4 gap-y-2 sm:grid-cols-4">
        {factsOf(call).map(({ label, value, title }) => (
          <div key={label} className="flex min-w-0 flex-col">
            <dt className="text-xs text-faint">{label}</dt>
            <dd>
              <Figure value={value} title={title} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function factsOf({ usage, costUsd, firstTokenMs, totalMs, tokensPerSecond, isSimulated }: Call) {
  const costTitle = isSimulated ? 'What the real provider would have charged for the reported tokens' : 'Reported tokens × the listed price'
  return [
    { label: 'First token', value: formatMs(firstTokenMs), title: 'From sending the request to the first token' },
    { label: 'Total', value: formatMs(totalMs), title: 'From sending the request to its end' },
    { label: 'Speed', value: formatRate(tokensPerSecond), title: 'Output tokens per second after the first token' },
    { label: 'Cost', value: formatUsd(costUsd), title: costTitle },
    { label: 'Tokens in', value: formatCount(usage.inputTokens), title: 'As the provider reported' },
    { label: 'of them cached', value: formatCount(usage.cachedInputTokens), title: 'Read from the provider’s prompt cache' },
    { label: 'Tokens out', value: formatCount(usage.outputTokens), title: 'As the provider reported' },
    { label: 'of them reasoning', value: formatCount(usage.reasoningTokens), title: 'Spent on thinking' },
  ]
}
