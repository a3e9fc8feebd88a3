import { cn } from '@/lib/cn'
import type { ComponentProps } from 'react'
import { controlClass } from './input'

/** Text of several lines; grows with what is typed, up to the `max-h-…` of its className. */
export function Textarea({ className, rows = 2, ...props }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={cn(controlClass, 'field-sizing-content resize-y py-1.5', className)} {...props} />
}
