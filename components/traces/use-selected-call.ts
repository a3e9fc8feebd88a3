'use client'

import { usePathname, useSearchParams } from 'next/navigation'

const parameter = 'call'

/** The call that is open beside the list, which the address names: `?call=`. */
export function useSelectedCall() {
  const path = usePathname()
  const search = useSearchParams()
  function hrefOf(id: string | null): string {
    const next = new URLSearchParams(search)
    if (id === null) next.delete(parameter)
    else next.set(parameter, id)
    return next.size > 0 ? `${path}?${next}` : path
  }
  const selectedId = search.get(parameter)
  return {
    selectedId,
    hrefOf,
    /** Opening is a step of the history; going on to the next call isn't. */
    select: (id: string | null) => {
      if (addressedCall() === null) window.history.pushState(null, '', hrefOf(id))
      else window.history.replaceState(null, '', hrefOf(id))
    },
  }
}

/** The call that the address names now, which the page may not have drawn yet: keys come faster than that. */
export const addressedCall = () => new URLSearchParams(window.location.search).get(parameter)
