'use client'

import { cn } from '@/lib/cn'
import { healthQuery } from '@/lib/settings/queries'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'

/** Whether requests would be answered now: a dot with its word. */
export function GatewayState() {
  const { data, isError } = useQuery(healthQuery())
  const { dot, text } = isError ? unreachable : lookOf(data?.gateway.state)
  return (
    <Link
      href="/settings"
      title="State of the embedded gateway"
      className="flex h-8 items-center gap-2 rounded-sm px-2 text-sm text-muted transition-colors hover:bg-hover hover:text-ink"
    >
      <span aria-hidden className={cn('size-2 rounded-full', dot)} />
      <output className="max-sm:sr-only sm:min-w-20">{text}</output>
    </Link>
  )
}

const unreachable = { dot: 'bg-danger', text: 'App not reachable' }

function lookOf(state: string | undefined): { dot: string; text: string } {
  if (state === undefined) return { dot: 'bg-line-strong', text: 'Gateway …' }
  if (state === 'ready') return { dot: 'bg-success', text: 'Gateway ready' }
  if (state === 'starting' || state === 'restarting') return { dot: 'bg-warning', text: `Gateway ${state}` }
  return { dot: 'bg-danger', text: `Gateway ${state}` }
}
