'use client'

import { layoutCookie, printLayout, type PlayLayout } from '@/lib/play/play-layout'
import { createContext, use, useState } from 'react'

/** On a phone there is room for one of them. */
export type PlayView = 'prompt' | 'answers'

type ComposerLayout = {
  layout: PlayLayout
  view: PlayView
  toggle: () => void
  /** From the top to the left or back. */
  move: () => void
  resize: (sizePx: number) => void
  /** Makes a composer at the top at least this high. */
  ensureHeight: (px: number) => void
  show: (view: PlayView) => void
}

export const ComposerLayoutContext = createContext<ComposerLayout | null>(null)

/** Where the composer stands and how large it is, kept in this browser. */
export function useLayoutState(start: PlayLayout): ComposerLayout {
  const [layout, setLayout] = useState(start)
  const [view, setView] = useState<PlayView>('prompt')
  function change(next: PlayLayout) {
    setLayout(next)
    document.cookie = `${layoutCookie}=${printLayout(next)}; path=/; max-age=31536000; samesite=lax`
  }
  return {
    layout,
    view,
    toggle: () => change({ ...layout, isOpen: !layout.isOpen }),
    move: () => change({ ...layout, isOpen: true, place: layout.place === 'top' ? 'left' : 'top' }),
    resize: (sizePx) => change(layout.place === 'top' ? { ...layout, topPx: sizePx } : { ...layout, leftPx: sizePx }),
    ensureHeight: (px) => {
      if (layout.place === 'top' && layout.topPx < px) change({ ...layout, topPx: px })
    },
    show: setView,
  }
}

export function useComposerLayout(): ComposerLayout {
  const layout = use(ComposerLayoutContext)
  if (!layout) throw new Error('A part of the composer stands outside of the page.')
  return layout
}
