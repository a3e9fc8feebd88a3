import type { ReactNode } from 'react'

type EvidenceSectionProps = { title: string; actions?: ReactNode; children: ReactNode }

/** One part of the evidence: a heading, what can be done with it, and it. */
export function EvidenceSection({ title, actions, children }: EvidenceSectionProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-1.5">
      <div className="flex min-h-6 items-center gap-2">
        <h3 className="flex-1 text-sm font-semibold text-muted">{title}</h3>
        {actions}
      </div>
      {children}
    </section>
  )
}
