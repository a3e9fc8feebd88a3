'use client'

import type { ContentEdit } from '@/lib/play/composition'
import { applyEdit, openState, type Opening, type PlayEdit, type PlayState } from '@/lib/play/play-state'
import { createContext, use, useSyncExternalStore } from 'react'

/** What is being composed, outside of React: edits of one field don't render the others. */
export type PlayStore = {
  state: () => PlayState
  subscribe: (listener: () => void) => () => void
  apply: (edit: PlayEdit) => void
  /** Changes the content. With `field` changes of it in one go are one step to undo. */
  edit: (edit: ContentEdit, field?: string) => void
  /** Puts something else in the place of all; what was there stays in its own draft. */
  open: (opening: Opening) => void
}

export function createPlayStore({ opening, now }: { opening: Opening; now: () => number }): PlayStore {
  let state = openState(opening)
  const listeners = new Set<() => void>()
  function set(next: PlayState) {
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }
  const apply = (edit: PlayEdit) => set(applyEdit({ state, edit, at: now() }))
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply,
    edit: (edit, field) => apply({ type: 'content', edit, field }),
    open: (next) => set(openState(next)),
  }
}

let browserStore: PlayStore | undefined

/** The store of this page's life: the draft that is open in it is kept, with its undo, while one visits other pages. */
export function playStoreFor(opening: Opening): PlayStore {
  const create = () => createPlayStore({ opening, now: Date.now })
  if (typeof window === 'undefined') return create()
  if (browserStore?.state().draftId !== opening.draftId) browserStore = create()
  return browserStore
}

export const PlayContext = createContext<PlayStore | null>(null)

/** The store of the page around. */
export function usePlayStore(): PlayStore {
  const store = use(PlayContext)
  if (!store) throw new Error('A part of the play page stands outside of it.')
  return store
}

/** A part of what is composed. `select` has to give the same object for the same state. */
export function usePlay<Selected>(select: (state: PlayState) => Selected): Selected {
  const store = usePlayStore()
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.state()),
    () => select(store.state()),
  )
}

export const selectContent = ({ history }: PlayState) => history.present.content
export const selectTyped = ({ history }: PlayState) => history.present.typed
export const selectPrompt = (state: PlayState) => selectContent(state).prompt
export const selectColumns = (state: PlayState) => selectContent(state).columns
