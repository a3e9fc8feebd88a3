'use client'

import { useCallback } from 'react'
import { runStore } from './run-store'

/** A column that is about to come into sight counts as being there. */
const nearPx = 200

/** A ref for the element of a column: tells the store whether anybody can see it. */
export function useInSight(columnId: string) {
  return useCallback(
    (element: HTMLElement) => {
      const observer = new IntersectionObserver(
        ([entry]) => runStore.results.setInSight({ columnId, isInSight: entry?.isIntersecting ?? true }),
        { rootMargin: `0px ${nearPx}px` },
      )
      observer.observe(element)
      return () => {
        observer.disconnect()
        runStore.results.setInSight({ columnId, isInSight: true })
      }
    },
    [columnId],
  )
}
