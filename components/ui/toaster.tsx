'use client'

import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'
import { dismissToast, noToasts, subscribeToToasts, toasts, type ToastEntry } from './toast'

export { toast } from './toast'

/** Where toasts appear; once per page. */
export function Toaster() {
  const entries = useSyncExternalStore(subscribeToToasts, toasts, noToasts)
  return (
    <section
      aria-label="Notifications"
      className="pointer-events-none fixed inset-x-2 bottom-16 z-50 flex flex-col items-end gap-2 sm:right-4 sm:bottom-4 sm:left-auto"
    >
      <output className="contents">
        {entries.map((entry) => (
          <Toast key={entry.id} {...entry} />
        ))}
      </output>
    </section>
  )
}

function Toast({ id, tone, message, description, action, durationMs }: ToastEntry) {
  const [isHeld, setHeld] = useState(false)
  const handleTimeout = useEffectEvent(() => dismissToast(id))
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(handleTimeout, durationMs)
    return () => clearTimeout(timer)
  }, [isHeld, durationMs])
  const { Icon, color } = looks[tone]
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-sm animate-appear items-start gap-2.5 rounded-lg border bg-raised py-2 pr-2 pl-3 shadow-layer sm:w-96"
    >
      <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${color}`} />
      <div className="min-w-0 flex-1 py-1">
        <p className="font-medium break-words">{message}</p>
        {description && <p className="text-sm break-words text-muted">{description}</p>}
      </div>
      {action && (
        <Button
          size="sm"
          onClick={() => {
            dismissToast(id)
            action.onClick()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="sm" label="Dismiss" className="mt-0.5" onClick={() => dismissToast(id)}>
        <X />
      </IconButton>
    </div>
  )
}

const looks = {
  info: { Icon: Info, color: 'text-muted' },
  success: { Icon: CircleCheck, color: 'text-success' },
  error: { Icon: CircleAlert, color: 'text-danger' },
} satisfies Record<ToastEntry['tone'], unknown>
