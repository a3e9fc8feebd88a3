'use client'

import { Figure } from '@/components/ui/figure'
import { ProviderMark } from '@/components/ui/provider-mark'
import { Time } from '@/components/ui/time'
import { cn } from '@/lib/cn'
import { formatCount, formatMs, formatUsd } from '@/lib/format'
import type { CallSummary } from '@/lib/traces/call'
import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'
import { CacheMark } from './cache-mark'
import { cells } from './call-cells'
import { selectByClick } from './select-by-click'
import { CallStatusMark } from '@/components/call/call-status'

type CallRowProps = { call: CallSummary; selectedId: string | null; hrefOf: (id: string) => string; onSelect: (id: string) => void }

/** One call. Its link covers the whole row. */
export function CallRow({ call, selectedId, hrefOf, onSelect }: CallRowProps) {
  const { usage, costUsd, firstTokenMs, totalMs, attemptCount } = call
  // A card has no room for dashes.
  const unlessRunning = call.status === 'running' && '@max-2xl:hidden'
  return (
    <tr className="relative flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-4 py-2.5 transition-colors sm:px-6 hover:bg-hover has-[a[aria-current]]:bg-accent-soft has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-accent @2xl:table-row">
      <Cell className={cn(cells.status, '@2xl:pl-4 @2xl:sm:pl-6')}>
        <CallStatusMark status={call.status} className="align-middle" />
      </Cell>
      <Cell className={cn(cells.time, 'order-2 whitespace-nowrap text-muted')}>
        <Time at={call.startedAt} />
      </Cell>
      <Cell className={cn(cells.model, 'order-1 min-w-0 flex-1')}>
        <ModelName call={call} />
      </Cell>
      <Cell className={cn(cells.excerpt, 'order-3 basis-full truncate')}>
        <Excerpt call={call} href={hrefOf(call.id)} isSelected={call.id === selectedId} onSelect={onSelect} />
      </Cell>
      <Cell className={cn(cells.attempts, 'text-right @max-2xl:hidden')}>
        <Figure value={formatCount(attemptCount)} className={cn(attemptCount > 1 && 'font-semibold text-warning')} />
      </Cell>
      <Cell className={cn(cells.cache, 'order-7')}>
        <CacheMark status={call.gateway.cacheStatus} />
      </Cell>
      <Cell className={cn(cells.tokens, 'order-5 text-right', unlessRunning)}>
        <Figure value={`${formatCount(usage.inputTokens)} → ${formatCount(usage.outputTokens)}`} className="text-muted" />
        <span className="figures text-muted @2xl:hidden"> tok</span>
      </Cell>
      <Cell className={cn(cells.cost, 'order-6 text-right', unlessRunning)}>
        <Figure value={formatUsd(costUsd)} className="text-muted" />
      </Cell>
      <Cell className={cn(cells.firstToken, 'text-right')}>
        <Figure value={formatMs(firstTokenMs)} />
      </Cell>
      <Cell className={cn(cells.total, 'order-4 text-right @2xl:pr-4 @2xl:sm:pr-6', unlessRunning)}>
        <Figure value={formatMs(totalMs)} />
      </Cell>
    </tr>
  )
}

function Cell({ className, children }: { className: string; children: ReactNode }) {
  return <td className={cn('@2xl:h-9 @2xl:px-2 @2xl:whitespace-nowrap', className)}>{children}</td>
}

function ModelName({ call: { provider, model, isSimulated } }: { call: CallSummary }) {
  return (
    <span title={`${provider} · ${model}${isSimulated ? ' · simulated' : ''}`} className="flex min-w-0 items-center gap-2">
      <ProviderMark provider={provider} />
      <span className="truncate font-medium">
        <span className="sr-only">{provider} </span>
        {model}
      </span>
      {isSimulated && (
        <>
          <FlaskConical aria-hidden className="size-3 shrink-0 text-faint" />
          <span className="sr-only">simulated</span>
        </>
      )}
    </span>
  )
}

const midWidth = '@2xl:@max-5xl:hidden'

type ExcerptProps = { call: CallSummary; href: string; isSelected: boolean; onSelect: (id: string) => void }

function Excerpt({ call, href, isSelected, onSelect }: ExcerptProps) {
  return (
    <a
      href={href}
      data-call={call.id}
      aria-current={isSelected || undefined}
      onClick={selectByClick(() => onSelect(call.id))}
      className="flex gap-2 outline-none after:absolute after:inset-0 @max-2xl:flex-col @max-2xl:gap-0"
    >
      {/* Where there is room for one of them: why it failed, else what was asked. */}
      <span className={cn('truncate @5xl:max-w-1/2', call.error && midWidth)}>{call.promptExcerpt || 'No text in the prompt'}</span>
      <span className={cn('min-w-0 flex-1 truncate', call.error ? 'text-danger' : cn('text-muted', midWidth))}>{outcomeExcerpt(call)}</span>
    </a>
  )
}

function outcomeExcerpt({ error, answerExcerpt, status }: CallSummary): string {
  if (error) return error.message
  return answerExcerpt || (status === 'running' ? 'no answer yet' : 'no answer')
}
