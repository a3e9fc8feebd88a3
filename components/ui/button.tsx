import { cn } from '@/lib/cn'
import type { ComponentProps } from 'react'

type Look = { variant?: 'primary' | 'secondary' | 'ghost' | 'danger'; size?: 'sm' | 'md' }

/** A button; of type `button` unless it says otherwise. `className` places it. */
export function Button({ variant, size, className, type = 'button', ...props }: ComponentProps<'button'> & Look) {
  return <button type={type} className={cn(buttonClass({ variant, size }), className)} {...props} />
}

/** The look of a button, for links that act as one. */
export function buttonClass({ variant = 'secondary', size = 'md' }: Look = {}): string {
  return cn(base, variants[variant], sizes[size])
}

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-sm border font-medium whitespace-nowrap select-none transition-colors disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-3.5 [&_svg]:shrink-0'

const variants = {
  primary: 'border-transparent bg-accent text-on-accent not-disabled:hover:bg-accent-strong',
  secondary: 'border-line-strong/50 bg-surface text-ink not-disabled:hover:border-line-strong not-disabled:hover:bg-hover',
  ghost: 'border-transparent text-muted not-disabled:hover:bg-hover not-disabled:hover:text-ink',
  danger: 'border-danger/50 bg-surface text-danger not-disabled:hover:border-danger not-disabled:hover:bg-danger-soft',
}

const sizes = {
  sm: 'h-7 px-2 text-sm pointer-coarse:h-9 pointer-coarse:px-3',
  md: 'h-8 px-3 text-base pointer-coarse:h-10 pointer-coarse:px-4',
}
