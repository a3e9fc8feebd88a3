'use client'

import { useMediaQuery } from '@/components/ui/use-media-query'
import type { ReactNode } from 'react'
import { CallPeek } from './call-peek'
import { useListKeys } from './use-list-keys'
import { addressedCall, useSelectedCall } from './use-selected-call'

type Selection = { selectedId: string | null; hrefOf: (id: string) => string; onSelect: (id: string) => void }

type WithPeekProps = {
  /** The calls in the order of the list, for going on and back. */
  ids: string[]
  /** Somebody went to the last call of the list. */
  onEnd?: () => void
  children: (selection: Selection) => ReactNode
}

/** A list of calls with one of them open beside it, or over it where there is no room beside. */
export function WithPeek({ ids, onEnd, children }: WithPeekProps) {
  const { selectedId, hrefOf, select } = useSelectedCall()
  const isWide = useMediaQuery('(min-width: 64rem)')
  const index = selectedId === null ? -1 : ids.indexOf(selectedId)

  function handleMove(step: 1 | -1) {
    const current = addressedCall()
    if (current === null) return focusRow(focusedNeighbour({ ids, step }))
    const nextIndex = Math.max(0, ids.indexOf(current) + step)
    if (nextIndex >= ids.length - 2) onEnd?.()
    const next = ids[nextIndex]
    if (next === undefined) return
    select(next)
    rowOf(next)?.scrollIntoView({ block: 'nearest' })
  }
  useListKeys(handleMove)

  function handleClose() {
    const closed = addressedCall()
    select(null)
    focusRow(closed)
  }
  const isCovered = selectedId !== null && !isWide
  return (
    <div className="flex min-h-0 flex-1">
      <div inert={isCovered} className="flex min-w-0 flex-1 flex-col">
        {children({ selectedId, hrefOf, onSelect: select })}
      </div>
      {selectedId !== null && (
        <CallPeek
          id={selectedId}
          onClose={handleClose}
          onPrevious={index > 0 ? () => handleMove(-1) : null}
          onNext={index >= 0 && index < ids.length - 1 ? () => handleMove(1) : null}
        />
      )}
    </div>
  )
}

const rowOf = (id: string | null) => (id === null ? null : document.querySelector<HTMLElement>(`[data-call="${CSS.escape(id)}"]`))
const focusRow = (id: string | null) => rowOf(id)?.focus()

/** The row after or before the one with the focus; the first one when none has it. */
function focusedNeighbour({ ids, step }: { ids: string[]; step: 1 | -1 }): string | null {
  const current = document.activeElement instanceof HTMLElement ? ids.indexOf(document.activeElement.dataset.call ?? '') : -1
  return ids[current < 0 ? 0 : Math.max(0, current + step)] ?? null
}
