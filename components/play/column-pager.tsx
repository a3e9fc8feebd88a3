'use client'

import { useEffect, useState, type ReactNode, type RefObject } from 'react'

type ColumnPagerProps = { labels: string[]; scroller: RefObject<HTMLElement | null>; action: ReactNode }

/** On a phone a column fills the screen: where one is among them, and the way to another beside swiping. */
export function ColumnPager({ labels, scroller, action }: ColumnPagerProps) {
  const current = useCurrentPage(scroller)
  return (
    <nav aria-label="Columns" className="flex shrink-0 gap-1 overflow-x-auto border-b p-1.5 sm:hidden">
      {labels.map((label, index) => (
        <button
          key={label}
          type="button"
          ref={index === current ? reveal : undefined}
          aria-current={index === current}
          aria-label={`Column ${label}`}
          onClick={() => showPage({ scroller: scroller.current, index })}
          className="h-10 min-w-10 shrink-0 rounded-sm border px-2 text-sm font-medium text-muted aria-[current=true]:border-accent aria-[current=true]:text-accent"
        >
          {index + 1}
        </button>
      ))}
      {action}
    </nav>
  )
}

/** Moves the row of buttons only; the page stays where it is. */
function reveal(button: HTMLElement | null) {
  const row = button?.parentElement
  if (row && button) row.scrollLeft = button.offsetLeft - row.offsetLeft - (row.clientWidth - button.clientWidth) / 2
}

function useCurrentPage(scroller: RefObject<HTMLElement | null>): number {
  const [page, setPage] = useState(0)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const handleScroll = () => setPage(Math.round(element.scrollLeft / element.clientWidth))
    element.addEventListener('scroll', handleScroll, { passive: true })
    return () => element.removeEventListener('scroll', handleScroll)
  }, [scroller])
  return page
}

function showPage({ scroller, index }: { scroller: HTMLElement | null; index: number }) {
  scroller?.scrollTo({ left: index * scroller.clientWidth, behavior: 'smooth' })
}
