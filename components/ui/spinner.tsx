import { cn } from '@/lib/cn'

/** Something is under way. With `label` it tells screen readers what; without, the text beside it must. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span role={label ? 'status' : undefined} aria-hidden={!label} className={cn('inline-flex items-center', className)}>
      <span aria-hidden className="size-3.5 animate-spin rounded-full border-2 border-current/25 border-t-current" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  )
}
