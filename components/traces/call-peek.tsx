'use client'

import { IconButton } from '@/components/ui/icon-button'
import { LoadError } from '@/components/ui/load-error'
import { useLayer } from '@/components/ui/use-layer'
import { callQuery } from '@/lib/traces/queries'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { CallDetails } from './call-details'

type CallPeekProps = { id: string; onClose: () => void; onPrevious: (() => void) | null; onNext: (() => void) | null }

/** One call beside the list that it was chosen from. */
export function CallPeek({ id, onClose, onPrevious, onNext }: CallPeekProps) {
  const call = useQuery(callQuery({ id }))
  useLayer({ isOpen: true, onDismiss: onClose })
  return (
    <section
      aria-labelledby="peek-title"
      className="flex flex-col border-l bg-surface max-lg:fixed max-lg:inset-x-0 max-lg:top-12 max-lg:bottom-0 max-lg:z-20 max-lg:border-l-0 max-lg:pb-[calc(3.5rem+env(safe-area-inset-bottom))] max-lg:md:pb-0 lg:sticky lg:top-12 lg:h-[calc(100dvh-3rem)] lg:w-[clamp(26rem,44vw,44rem)] lg:shrink-0"
    >
      <header className="flex h-11 shrink-0 items-center gap-1 border-b pr-2 pl-4">
        {/* A new key for a new call: the heading takes the focus, so that its name is read. */}
        <h2 key={id} id="peek-title" tabIndex={-1} ref={focus} className="min-w-0 flex-1 truncate font-semibold outline-none">
          {call.data ? `${call.data.provider} · ${call.data.model}` : 'Call'}
        </h2>
        <IconButton label="Newer call" shortcut="k" disabled={!onPrevious} onClick={() => onPrevious?.()}>
          <ChevronUp />
        </IconButton>
        <IconButton label="Older call" shortcut="j" disabled={!onNext} onClick={() => onNext?.()}>
          <ChevronDown />
        </IconButton>
        <IconButton label="Close" shortcut="Esc" onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <div key={id} className="min-h-0 flex-1 overflow-y-auto">
        {call.isPending && <PeekSkeleton />}
        {call.isError && (
          <LoadError title="The call could not be loaded" error={call.error} onRetry={() => void call.refetch()} className="m-4" />
        )}
        {call.isSuccess && <CallDetails call={call.data} />}
      </div>
    </section>
  )
}

function PeekSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-4 p-4">
      <div className="skeleton h-5 w-1/2" />
      <div className="skeleton h-16" />
      <div className="skeleton h-40" />
    </div>
  )
}

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true })
