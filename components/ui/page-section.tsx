import { useId, type ReactNode } from 'react'

type PageSectionProps = { title: string; description?: ReactNode; actions?: ReactNode; children: ReactNode }

/** One topic of a page: what it is on the left, and it on the right where there is room. */
export function PageSection({ title, description, actions, children }: PageSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-3 border-t px-4 py-5 sm:px-6 lg:grid-cols-[17rem_minmax(0,56rem)]">
      <div className="flex flex-col gap-1">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {description && <div className="text-pretty text-muted">{description}</div>}
        {actions && <div className="pt-2">{actions}</div>}
      </div>
      <div className="flex min-w-0 flex-col gap-3">{children}</div>
    </section>
  )
}
