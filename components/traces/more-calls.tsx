'use client'

import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'

type MoreCallsProps = { isLoading: boolean; onLoad: () => void }

/** Loads the next page when it comes near, or when asked. */
export function MoreCalls({ isLoading, onLoad }: MoreCallsProps) {
  function observe(element: HTMLElement | null) {
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad(), { rootMargin: '400px' })
    observer.observe(element)
    return () => observer.disconnect()
  }
  return (
    <div ref={isLoading ? null : observe} className="flex h-14 items-center justify-center">
      {isLoading ? <Spinner label="Loading older calls" /> : <Button onClick={onLoad}>Older calls</Button>}
    </div>
  )
}
