import type { ReactNode } from 'react'

type DetailSectionProps = { title: string; actions?: ReactNode; children: ReactNode }

/** One part of a call: a heading, what can be done with it, and it. */
export function DetailSection({ title, actions, children }: DetailSectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 border-b px-4 py-3">
      <div className="flex min-h-6 items-center gap-2">
        <h3 className="flex-1 text-sm font-semibold text-muted">{title}</h3>
        {actions}
      </div>
      {children}
    </section>
  )
}
