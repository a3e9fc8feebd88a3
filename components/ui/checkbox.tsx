import { cn } from '@/lib/cn'
import type { ComponentProps } from 'react'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'onChange'> & { onCheckedChange?: (isChecked: boolean) => void }

/** Something that is chosen or not. Name it with a label around it or `aria-label`. */
export function Checkbox({ className, onCheckedChange, ...props }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      onChange={(event) => onCheckedChange?.(event.target.checked)}
      className={cn('size-3.5 shrink-0 accent-accent disabled:opacity-50', className)}
      {...props}
    />
  )
}
