import { cn } from '@/lib/cn'
import { FlaskConical } from 'lucide-react'

/** Marks what the built-in simulator said in a provider's place. */
export function SimulatedBadge({ className }: { className?: string }) {
  return (
    <span
      title="Answered by the built-in simulator, not by the provider"
      className={cn(
        'simulated inline-flex h-5 shrink-0 items-center gap-1 rounded-sm border border-dashed border-line-strong px-1.5 text-xs font-medium text-muted',
        className,
      )}
    >
      <FlaskConical aria-hidden className="size-3" />
      simulated
    </span>
  )
}
