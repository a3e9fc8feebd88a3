import { cn } from '@/lib/cn'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClass } from './input'

/** The browser's own select, which every keyboard, phone and screen reader knows. `className` places it. */
export function Select({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <span className={cn('relative inline-flex min-w-0', className)}>
      <select className={cn(controlClass, 'h-8 appearance-none truncate pr-7 pointer-coarse:h-10')} {...props}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-faint" />
    </span>
  )
}
