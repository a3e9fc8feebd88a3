import { Spinner } from '@/components/ui/spinner'
import { cn } from '@/lib/cn'
import type { CallStatus } from '@/lib/runs/call-status'
import { CircleAlert, CircleCheck, CircleStop, Unplug } from 'lucide-react'

/** How a call ended, as a sign and its word. */
export function CallStatusMark({ status, className }: { status: CallStatus; className?: string }) {
  const { icon, color } = looks[status]
  return (
    <span className={cn('inline-flex items-center gap-1.5 font-medium [&_svg]:size-3.5 [&_svg]:shrink-0', color, className)}>
      {icon}
      {status}
    </span>
  )
}

const looks = {
  running: { icon: <Spinner />, color: 'text-accent' },
  succeeded: { icon: <CircleCheck aria-hidden />, color: 'text-success' },
  failed: { icon: <CircleAlert aria-hidden />, color: 'text-danger' },
  stopped: { icon: <CircleStop aria-hidden />, color: 'text-muted' },
  interrupted: { icon: <Unplug aria-hidden />, color: 'text-warning' },
} satisfies Record<CallStatus, unknown>
