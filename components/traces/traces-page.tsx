'use client'

import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { LoadError } from '@/components/ui/load-error'
import { PageHeader } from '@/components/ui/page-header'
import { callsQuery } from '@/lib/traces/queries'
import { useInfiniteQuery } from '@tanstack/react-query'
import { RefreshCw, ScrollText, SearchX } from 'lucide-react'
import Link from 'next/link'
import { CallList, CallListSkeleton } from './call-list'
import { MoreCalls } from './more-calls'
import { QueryBar } from './query-bar'
import { useQueryText } from './use-query-text'
import { WithPeek } from './with-peek'

/** All calls, newest first, with one of them open beside. */
export function TracesPage() {
  const { q, setQuery } = useQueryText()
  const calls = useInfiniteQuery(callsQuery({ q }))
  const items = calls.data?.pages.flatMap((page) => page.items) ?? []
  const ids = items.map(({ id }) => id)
  return (
    <WithPeek ids={ids} onEnd={() => void (calls.hasNextPage && calls.fetchNextPage())}>
      {(selection) => (
        <>
          <PageHeader
            title="Traces"
            description="Every call that went through the gateway, with what proves what the gateway did."
            actions={
              <IconButton label="Load the newest" onClick={() => void calls.refetch()}>
                <RefreshCw className={calls.isRefetching ? 'animate-spin' : ''} />
              </IconButton>
            }
          />
          <QueryBar key={q} q={q} onSubmit={setQuery} error={calls.isError && q ? calls.error : null} />
          {calls.isPending && <CallListSkeleton />}
          {calls.isError && !q && (
            <LoadError
              title="The calls could not be loaded"
              error={calls.error}
              onRetry={() => void calls.refetch()}
              className="mx-4 sm:mx-6"
            />
          )}
          {calls.isSuccess && items.length > 0 && <CallList calls={items} {...selection} />}
          {calls.isSuccess && items.length === 0 && (q ? <NoMatch onClear={() => setQuery('')} /> : <NoCalls />)}
          {calls.hasNextPage && <MoreCalls isLoading={calls.isFetchingNextPage} onLoad={() => void calls.fetchNextPage()} />}
        </>
      )}
    </WithPeek>
  )
}

function NoCalls() {
  return (
    <EmptyState
      icon={<ScrollText />}
      title="No calls yet"
      action={
        <Link href="/play" className={buttonClass({ variant: 'primary' })}>
          Run something in Play
        </Link>
      }
    >
      Each call that you run is kept here: the request as it was sent, every attempt of the gateway, the answer, tokens and cost. The
      simulator needs no key.
    </EmptyState>
  )
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon={<SearchX />} title="No call matches" action={<Button onClick={onClear}>Show all calls</Button>}>
      All terms must hold at once. <code className="figures">-term</code> excludes, <code className="figures">field:(a OR b)</code> takes
      either.
    </EmptyState>
  )
}
