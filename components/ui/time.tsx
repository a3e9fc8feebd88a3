'use client'

import { formatExactTime, formatTime } from '@/lib/format'
import { useNow } from './use-now'

/** How long ago something was; the exact time on hover. */
export function Time({ at, className }: { at: string; className?: string }) {
  const now = useNow()
  return (
    <time dateTime={at} title={formatExactTime(at)} className={className}>
      {formatTime({ at, now })}
    </time>
  )
}
