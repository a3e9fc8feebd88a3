import { useId, type ReactNode } from 'react'

type SettingsSectionProps = { title: string; description?: ReactNode; actions?: ReactNode; children: ReactNode }

/** One topic of the settings. */
export function SettingsSection({ title, description, actions, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t px-4 py-5 sm:px-6">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-72 flex-col gap-0.5">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {description && <p className="text-pretty text-muted">{description}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
