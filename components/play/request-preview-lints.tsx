'use client'

import { Callout } from '@/components/ui/callout'
import type { Preview } from '@/lib/workbench/preview'

/** Findings about the request: what will be ignored, refused or read otherwise. */
export function RequestLints({ lints }: Pick<Preview, 'lints'>) {
  if (lints.length === 0) return null
  return (
    <ul aria-label="Findings" className="flex flex-col gap-1.5">
      {lints.map(({ rule, severity, path, message }) => (
        <li key={`${rule} ${path}`}>
          <Callout tone={severity === 'error' ? 'danger' : severity === 'warning' ? 'warning' : 'info'} title={message}>
            <span className="figures text-sm">{path}</span>
          </Callout>
        </li>
      ))}
    </ul>
  )
}
