import { cn } from '@/lib/cn'
import { notReported } from '@/lib/format'

type FigureProps = {
  /** A number as lib/format.ts writes it. */
  value: string
  /** What it is and how it was measured. */
  title?: string
  className?: string
}

/** Something measured. A dash says on hover that nobody reported it. */
export function Figure({ value, title, className }: FigureProps) {
  const isUnknown = value === notReported
  return (
    <span
      title={isUnknown ? `${title ? `${title}: ` : ''}not reported` : title}
      className={cn('figures', isUnknown && 'text-faint', className)}
    >
      {value}
      {isUnknown && <span className="sr-only">not reported</span>}
    </span>
  )
}
