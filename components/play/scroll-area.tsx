'use client'

import { Button } from '@/components/ui/button'
import { ArrowDown } from 'lucide-react'
import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { ScrollFollow } from './scroll-follow'
import type { ScrollLock } from './scroll-lock'

type ScrollAreaProps = { label: string; isLive: boolean; lock: ScrollLock; children: ReactNode }

/** A place for text that grows. Its height is its surroundings' and never its content's, so the page doesn't move. */
export function ScrollArea({ label, isLive, lock, children }: ScrollAreaProps) {
  const follow = useRef<ScrollFollow>(null)
  const [isFollowing, setFollowing] = useState(false)
  const attach = useCallback(
    (area: HTMLElement) => {
      const unlock = lock.add(area)
      const current = new ScrollFollow({ area, onChange: setFollowing })
      follow.current = current
      const stop = area.firstElementChild ? current.start(area.firstElementChild) : () => {}
      return () => {
        stop()
        unlock()
      }
    },
    [lock],
  )
  useLayoutEffect(() => follow.current?.setLive(isLive), [isLive])
  return (
    <div className="relative min-h-40 flex-1">
      <section
        ref={attach}
        aria-label={label}
        aria-busy={isLive}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        className="absolute inset-0 overflow-x-hidden overflow-y-auto overscroll-y-contain -outline-offset-2 [content-visibility:auto] [overflow-anchor:none]"
      >
        <div className="flex flex-col gap-3 p-3">{children}</div>
      </section>
      {isLive && !isFollowing && (
        <Button size="sm" onClick={() => follow.current?.jump()} className="absolute inset-x-0 bottom-2 mx-auto w-max">
          <ArrowDown aria-hidden />
          Jump to latest
        </Button>
      )}
    </div>
  )
}
