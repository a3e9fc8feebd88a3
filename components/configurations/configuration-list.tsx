'use client'

import { buttonClass } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import type { ConfigurationSummary } from '@/lib/configurations/configuration-version'
import Link from 'next/link'
import { useState } from 'react'
import { ConfigurationMenu } from './configuration-menu'
import { ModelList } from './model-list'
import { NameForm } from './name-form'

export function ConfigurationList({ configurations }: { configurations: ConfigurationSummary[] }) {
  return (
    <ul className="border-t">
      {configurations.map((configuration) => (
        <li key={configuration.id} id={rowId(configuration.id)} className="border-b px-4 py-2 transition-colors hover:bg-hover sm:px-6">
          <ConfigurationRow configuration={configuration} />
        </li>
      ))}
    </ul>
  )
}

/** Rows of the same height as the configurations that will take their place. */
export function ConfigurationListSkeleton() {
  return (
    <div aria-hidden className="border-t">
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="flex h-14.5 items-center border-b px-4 sm:px-6">
          <div className="skeleton h-4 w-2/3" />
        </div>
      ))}
    </div>
  )
}

function ConfigurationRow({ configuration }: { configuration: ConfigurationSummary }) {
  const { id, name, models, messageCount, version, updatedAt } = configuration
  const [isRenaming, setRenaming] = useState(false)
  return (
    <div className="flex items-center gap-3">
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        {isRenaming ? (
          <NameForm id={id} name={name} onEnd={() => setRenaming(false)} />
        ) : (
          <Link href={`/configurations/${id}`} className="max-w-fit truncate rounded-sm font-medium hover:underline">
            {name}
          </Link>
        )}
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5 text-sm text-muted">
          <ModelList models={models} />
          <span>
            {messageCount} {messageCount === 1 ? 'message' : 'messages'}
          </span>
          <span className="figures">v{version}</span>
          <Time at={updatedAt} />
        </div>
      </div>
      <Link href={`/play?configuration=${id}`} className={buttonClass({ size: 'sm' })}>
        Open<span className="sr-only"> {name} in Play</span>
      </Link>
      <ConfigurationMenu id={id} name={name} onRename={() => setRenaming(true)} onDelete={() => focusNeighbour(id)} />
    </div>
  )
}

const rowId = (id: string) => `configuration-${id}`

/** The row is about to go, and the focus with it. */
function focusNeighbour(id: string): void {
  const row = document.getElementById(rowId(id))
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  neighbour?.querySelector<HTMLElement>('a')?.focus()
}
