'use client'

import { Switch } from '@/components/ui/switch'
import { useId, type ReactNode } from 'react'

type SwitchFieldProps = {
  label: ReactNode
  checked: boolean
  onCheckedChange: (isChecked: boolean) => void
  hint?: ReactNode
  isDisabled?: boolean
}

/** Something that is on or off, with its name at the left. */
export function SwitchField({ label, checked, onCheckedChange, hint, isDisabled = false }: SwitchFieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-6 items-center justify-between gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <Switch
          id={id}
          checked={checked}
          disabled={isDisabled}
          onCheckedChange={onCheckedChange}
          aria-describedby={hint ? `${id}hint` : undefined}
        />
      </div>
      {hint && (
        <p id={`${id}hint`} className="text-sm text-faint">
          {hint}
        </p>
      )}
    </div>
  )
}
