'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** The query that the list is filtered by, which the address holds: `?q=`. */
export function useQueryText(): { q: string; setQuery: (q: string) => void } {
  const path = usePathname()
  const search = useSearchParams()
  return {
    q: search.get('q') ?? '',
    setQuery: (q) => {
      const text = q.trim()
      window.history.pushState(null, '', text ? `${path}?${new URLSearchParams({ q: text })}` : path)
    },
  }
}
