import { cn } from '@/lib/cn'
import type { ComponentProps } from 'react'

/** A line of text. Numbers: `type="number"` or `inputMode`, with `className="figures"`. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return <input type={type} className={cn(controlClass, 'h-8 pointer-coarse:h-10', className)} {...props} />
}

/** The look that every control for typing or choosing shares. */
export const controlClass =
  'w-full min-w-0 rounded-sm border border-line-strong bg-surface px-2 text-base text-ink transition-colors hover:border-muted disabled:opacity-60 aria-invalid:border-danger pointer-coarse:text-lg'
