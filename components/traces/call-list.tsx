import { cn } from '@/lib/cn'
import type { CallSummary } from '@/lib/traces/call'
import type { ReactNode } from 'react'
import { CallRow } from './call-row'
import { cells } from './call-cells'

type CallListProps = { calls: CallSummary[]; selectedId: string | null; hrefOf: (id: string) => string; onSelect: (id: string) => void }

/** Calls, newest first: a table where there is room, else cards. */
export function CallList({ calls, ...selection }: CallListProps) {
  return (
    <CallTable>
      {calls.map((call) => (
        <CallRow key={call.id} call={call} {...selection} />
      ))}
    </CallTable>
  )
}

/** Rows of the same height as the calls that will take their place. */
export function CallListSkeleton() {
  return (
    <CallTable>
      {Array.from({ length: 12 }, (_, index) => (
        <tr key={index} aria-hidden className="block border-b @2xl:table-row">
          <td colSpan={10} className="block h-25 px-4 py-3 sm:px-6 @2xl:table-cell @2xl:h-9 @2xl:py-0">
            <div className="skeleton h-3.5 text-transparent">Loading</div>
          </td>
        </tr>
      ))}
    </CallTable>
  )
}

function CallTable({ children }: { children: ReactNode }) {
  return (
    <div className="@container">
      <table className="block w-full table-fixed border-t @2xl:table">
        <thead className="hidden bg-canvas text-left text-xs text-faint @2xl:table-header-group">
          <tr className="border-b">
            <Head className={cn(cells.status, 'w-32 pl-4 sm:pl-6')}>Status</Head>
            <Head className={cn(cells.time, 'w-24')}>Started</Head>
            <Head className={cn(cells.model, 'w-52')}>Model</Head>
            <Head className={cells.excerpt}>Prompt and answer</Head>
            <Head className={cn(cells.attempts, 'w-20 text-right')} title="Requests from the gateway to a provider">
              Attempts
            </Head>
            <Head className={cn(cells.cache, 'w-18')}>Cache</Head>
            <Head className={cn(cells.tokens, 'w-28 text-right')} title="As the provider reported them">
              Tokens in → out
            </Head>
            <Head className={cn(cells.cost, 'w-22 text-right')} title="Reported tokens × listed price">
              Cost
            </Head>
            <Head className={cn(cells.firstToken, 'w-22 text-right')} title="From sending the request to the first token">
              First token
            </Head>
            <Head className={cn(cells.total, 'w-24 pr-4 text-right sm:pr-6')} title="From sending the request to its end">
              Total
            </Head>
          </tr>
        </thead>
        <tbody className="block @2xl:table-row-group">{children}</tbody>
      </table>
    </div>
  )
}

function Head({ className, title, children }: { className: string; title?: string; children: ReactNode }) {
  return (
    <th scope="col" title={title} className={cn('h-8 px-2 font-medium whitespace-nowrap', className)}>
      {children}
    </th>
  )
}
