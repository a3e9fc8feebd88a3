import type { ReactNode } from 'react'

type Fact = { label: string; value: ReactNode }

/** Names and values, one pair a line. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="divide-y rounded-lg border bg-surface">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap gap-x-4 gap-y-0.5 px-3 py-2">
          <dt className="w-40 shrink-0 text-muted">{label}</dt>
          <dd className="min-w-0 flex-1 basis-60 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
