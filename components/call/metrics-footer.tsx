import { cn } from '@/lib/cn'
import { formatCount, formatMs, formatRate, formatUsd, notReported } from '@/lib/format'
import type { CallMetrics } from '@/lib/runs/call-metrics'
import type { ComparedMetric } from '@/lib/text/best-metrics'
import { Star } from 'lucide-react'

type MetricsFooterProps = {
  metrics: CallMetrics
  best: ComparedMetric[]
  /** Why a value may still be missing. */
  phase: 'idle' | 'running' | 'ended'
  /** How many samples the values are the medians of. */
  samples: number
  isSimulated: boolean
}

/** What was measured, always of the same height, so that columns align. */
export function MetricsFooter({ metrics, best, phase, samples, isSimulated }: MetricsFooterProps) {
  return (
    <dl className="grid shrink-0 grid-cols-3 gap-x-2 gap-y-1 border-t px-3 py-2 @xl:grid-cols-6">
      {itemsOf({ metrics, isSimulated }).map(({ label, value, title, whyUnknown, metric }) => {
        const isBest = metric !== null && best.includes(metric)
        return (
          <div key={label} title={titleOf({ value, title, whyUnknown, phase, samples })} className="flex min-w-0 flex-col">
            <dt className="truncate text-xs text-faint">{label}</dt>
            <dd className={cn('flex items-center gap-1 truncate', isBest && 'font-semibold text-success')}>
              <span className={cn('figures truncate', value === notReported && 'text-faint')}>{value}</span>
              {isBest && <Star aria-hidden className="size-3 shrink-0 fill-current" />}
              {isBest && <span className="sr-only">best</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

type Item = { label: string; value: string; title: string; whyUnknown: string; metric: ComparedMetric | null }

function itemsOf({ metrics, isSimulated }: Pick<MetricsFooterProps, 'metrics' | 'isSimulated'>): Item[] {
  const { usage } = metrics
  const cost = isSimulated ? 'What the real provider would have charged for these tokens' : 'Reported tokens × the listed price'
  return [
    {
      label: 'First token',
      value: formatMs(metrics.firstTokenMs),
      title: 'From sending the request to the first token, measured by the app’s server',
      whyUnknown: 'no token came',
      metric: 'firstTokenMs',
    },
    {
      label: 'Total',
      value: formatMs(metrics.totalMs),
      title: 'From sending the request to its end, measured by the app’s server',
      whyUnknown: 'the end was not seen',
      metric: 'totalMs',
    },
    {
      label: 'Speed',
      value: formatRate(metrics.tokensPerSecond),
      title: 'Output tokens per second after the first one',
      whyUnknown: 'it needs the provider’s token count and an answer of some length',
      metric: 'tokensPerSecond',
    },
    {
      label: 'Tokens in',
      value: formatCount(usage.inputTokens),
      title: `As the provider reported${usage.cachedInputTokens ? `, ${formatCount(usage.cachedInputTokens)} of them from its cache` : ''}`,
      whyUnknown: 'the provider did not report it',
      metric: null,
    },
    {
      label: 'Tokens out',
      value: formatCount(usage.outputTokens),
      title: `As the provider reported${usage.reasoningTokens ? `, ${formatCount(usage.reasoningTokens)} of them for reasoning` : ''}`,
      whyUnknown: 'the provider did not report it',
      metric: null,
    },
    {
      label: 'Cost',
      value: formatUsd(metrics.costUsd),
      title: cost,
      whyUnknown: 'no token count or no listed price for this model',
      metric: 'costUsd',
    },
  ]
}

type TitleInput = Pick<Item, 'value' | 'title' | 'whyUnknown'> & Pick<MetricsFooterProps, 'phase' | 'samples'>

function titleOf({ value, title, whyUnknown, phase, samples }: TitleInput): string {
  if (value === notReported && phase !== 'ended') return `${title}. Known when a call has ended.`
  if (value === notReported) return `${title}. Unknown: ${whyUnknown}.`
  return samples > 1 ? `${title}. The median of ${samples} samples.` : `${title}.`
}
