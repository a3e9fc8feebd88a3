'use client'

import { cn } from '@/lib/cn'
import { useId, type ReactNode } from 'react'

type Option<Value extends string> = { value: Value; label: ReactNode; title?: string; isDisabled?: boolean }

type SegmentedProps<Value extends string> = {
  /** Its name for screen readers. */
  label: string
  value: Value
  onValueChange: (value: Value) => void
  options: readonly Option<Value>[]
  className?: string
}

/** One of a few, all in sight. Radio buttons underneath, so the arrow keys move. */
export function Segmented<Value extends string>({ label, value, onValueChange, options, className }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset className={cn('inline-flex h-7 w-fit shrink-0 rounded-sm border bg-sunken p-px pointer-coarse:h-9', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={option.title}
          className="relative flex items-center gap-1 rounded-[3px] px-2 text-sm font-medium whitespace-nowrap text-muted transition-colors select-none hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:outline has-checked:outline-line has-focus-visible:outline-2 has-focus-visible:outline-accent has-disabled:opacity-50 [&_svg]:size-3.5"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onValueChange(option.value)}
            className="absolute inset-0 size-full appearance-none outline-none"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
