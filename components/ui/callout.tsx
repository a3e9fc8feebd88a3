import { cn } from '@/lib/cn'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type CalloutTone = 'info' | 'success' | 'warning' | 'danger'
type CalloutProps = { tone?: CalloutTone; title: ReactNode; children?: ReactNode; action?: ReactNode; className?: string }

/** Something the reader should know before going on. One of tone `danger` is read out when it appears. */
export function Callout({ tone = 'info', title, children, action, className }: CalloutProps) {
  const { Icon, look, name } = tones[tone]
  return (
    <div role={tone === 'danger' ? 'alert' : undefined} className={cn('flex gap-2.5 rounded-lg border p-3', look, className)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium break-words">
          <span className="sr-only">{name}: </span>
          {title}
        </p>
        {children && <div className="break-words text-muted">{children}</div>}
        {action && <div className="flex flex-wrap gap-2 pt-1.5">{action}</div>}
      </div>
    </div>
  )
}

const tones = {
  info: { Icon: Info, look: 'border-info/30 bg-info-soft text-info', name: 'Note' },
  success: { Icon: CircleCheck, look: 'border-success/30 bg-success-soft text-success', name: 'Success' },
  warning: { Icon: TriangleAlert, look: 'border-warning/30 bg-warning-soft text-warning', name: 'Warning' },
  danger: { Icon: CircleAlert, look: 'border-danger/30 bg-danger-soft text-danger', name: 'Error' },
} satisfies Record<CalloutTone, unknown>
