import { cn } from '@/lib/cn'
import type { ComponentProps } from 'react'

/** A key or a chord, such as `⌘⏎`. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-flex h-4 min-w-4 items-center justify-center rounded-sm border border-current/25 px-1 font-sans text-[10px] leading-none opacity-80',
        className,
      )}
      {...props}
    />
  )
}
