import type { ReactNode } from 'react'

type PageHeaderProps = { title: ReactNode; description?: ReactNode; actions?: ReactNode }

/** The head of a page: its only h1 and what can be done with the whole. */
export function PageHeader({ title, description, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-4 pb-3 sm:px-6">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
        <h1 className="text-xl font-semibold tracking-tight break-words">{title}</h1>
        {description && <div className="text-pretty text-muted">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
