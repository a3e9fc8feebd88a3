'use client'

import type { KeyboardEvent, PointerEvent } from 'react'
import { defaultLayout } from '@/lib/play/play-layout'
import { useComposerLayout } from './composer-layout'

const stepPx = 24
const limits = { top: { least: 140, room: 320 }, left: { least: 300, room: 400 } }

/** Between composer and columns: sets how much room each has, by pointer or arrow keys. */
export function ComposerSplitter() {
  const { layout, resize } = useComposerLayout()
  if (!layout.isOpen) return null
  const isTop = layout.place === 'top'
  const sizePx = isTop ? layout.topPx : layout.leftPx
  const { least, room } = limits[layout.place]
  const most = () => Math.max(least, (isTop ? window.innerHeight : window.innerWidth) - room)
  const set = (px: number) => resize(Math.round(Math.min(Math.max(px, least), most())))

  function handleMove(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (box) set(isTop ? event.clientY - box.top : event.clientX - box.left)
  }
  function handleKey(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowUp: -stepPx, ArrowLeft: -stepPx, ArrowDown: stepPx, ArrowRight: stepPx }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    set(sizePx + step)
  }

  return (
    // A separator that can be moved is a control; the rule knows only the one that is a line.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      aria-label="Size of the composer"
      aria-orientation={isTop ? 'horizontal' : 'vertical'}
      aria-valuenow={sizePx}
      aria-valuemin={least}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      title="Drag to resize; double-click for the usual size"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={handleMove}
      onDoubleClick={() => set(isTop ? defaultLayout.topPx : defaultLayout.leftPx)}
      onKeyDown={handleKey}
      className="relative z-10 shrink-0 touch-none bg-line transition-colors select-none hover:bg-accent focus-visible:bg-accent max-md:hidden aria-[orientation=horizontal]:-mb-px aria-[orientation=horizontal]:h-px aria-[orientation=horizontal]:cursor-row-resize aria-[orientation=horizontal]:before:-inset-y-1 aria-[orientation=vertical]:w-px aria-[orientation=vertical]:cursor-col-resize aria-[orientation=vertical]:before:-inset-x-1 before:absolute before:inset-0"
    />
  )
}
