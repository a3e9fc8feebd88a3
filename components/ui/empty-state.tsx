import { cn } from '@/lib/cn'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  children?: ReactNode
  action?: ReactNode
  icon?: ReactNode
  headingLevel?: 1 | 2
  className?: string
}

/** What stands where nothing is yet: what will be here, and the button that brings it. */
export function EmptyState({ title, children, action, icon, headingLevel = 2, className }: EmptyStateProps) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2'
  return (
    <div className={cn('mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center', className)}>
      {icon && (
        <span aria-hidden className="flex size-9 items-center justify-center rounded-lg border text-faint [&_svg]:size-4.5">
          {icon}
        </span>
      )}
      <Heading className="text-lg font-semibold">{title}</Heading>
      {children && <div className="text-pretty text-muted">{children}</div>}
      {action && <div className="flex flex-wrap justify-center gap-2 pt-1">{action}</div>}
    </div>
  )
}
