import { cn } from '@/lib/cn'
import type { ComponentProps } from 'react'

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'onChange'> & { onCheckedChange?: (isChecked: boolean) => void }

/** Something that is on or off at once. Name it with a label around it or `aria-label`. */
export function Switch({ className, onCheckedChange, ...props }: SwitchProps) {
  return (
    <input
      type="checkbox"
      // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a checkbox tells its state by itself
      role="switch"
      onChange={(event) => onCheckedChange?.(event.target.checked)}
      className={cn(
        'relative h-4 w-7 shrink-0 appearance-none rounded-full border border-line-strong bg-sunken transition-colors disabled:opacity-50',
        'before:absolute before:top-1/2 before:left-0.5 before:size-2.5 before:-translate-y-1/2 before:rounded-full before:bg-muted before:transition-transform',
        'checked:border-accent checked:bg-accent checked:before:translate-x-3 checked:before:bg-on-accent',
        className,
      )}
      {...props}
    />
  )
}
