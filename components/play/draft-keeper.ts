import type { DraftInput } from '@/lib/drafts/draft'
import { toDraft, type PlayState } from '@/lib/play/play-state'
import type { PlayStore } from './play-store'

/** Whether the server has what is on the page: yes; soon; not now, and it is tried again. */
export type Keeping = 'kept' | 'waiting' | 'failed'

export type DraftKeeper = {
  keeping: () => Keeping
  subscribe: (listener: () => void) => () => void
  /** Starts to follow the store, and sends at once what the server hasn't got; returns what ends it. */
  start: (options: { isKept: boolean }) => () => void
}

type KeeperParts = {
  store: PlayStore
  send: (request: { id: string; draft: DraftInput; isLeaving: boolean }) => Promise<unknown>
  writeCopy: (copy: { id: string; draft: DraftInput }) => void
  removeCopy: (id: string) => void
}

export const typingPauseMs = 400
const retryMs = 5000

/**
 * Sends a draft to the server as it changes: once typing pauses, one request at a time, and at once when the page is left or
 * another draft is opened. Until the server has it there is a copy in the browser.
 */
export function createDraftKeeper({ store, send, writeCopy, removeCopy }: KeeperParts): DraftKeeper {
  let seen: PlayState | null = null
  let pending: PlayState | null = null
  let isSending = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let keeping: Keeping = 'kept'
  const listeners = new Set<() => void>()

  function show(next: Keeping) {
    if (next === keeping) return
    keeping = next
    for (const listener of listeners) listener()
  }
  function wait(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void flush({ isLeaving: false }), ms)
  }
  function handleChange() {
    const state = store.state()
    if (seen && isSameDraft({ left: seen, right: state })) return
    if (pending && pending.draftId !== state.draftId) void flush({ isLeaving: true })
    seen = state
    pending = state
    show('waiting')
    wait(typingPauseMs)
  }
  const isWaiting = (draftId: string) => pending?.draftId === draftId
  async function flush({ isLeaving }: { isLeaving: boolean }) {
    clearTimeout(timer)
    if (!pending || (isSending && !isLeaving)) return
    const state = pending
    const request = { id: state.draftId, draft: toDraft(state) }
    pending = null
    isSending = true
    writeCopy(request)
    try {
      await send({ ...request, isLeaving })
      if (!isWaiting(state.draftId)) removeCopy(state.draftId)
      if (!pending) show('kept')
    } catch {
      pending ??= state
      show('failed')
    }
    isSending = false
    if (pending) wait(keeping === 'failed' ? retryMs : typingPauseMs)
  }

  return {
    keeping: () => keeping,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: ({ isKept }) => {
      if (isKept) seen = store.state()
      else handleChange()
      const handleLeave = () => void flush({ isLeaving: true })
      const unsubscribe = store.subscribe(handleChange)
      window.addEventListener('pagehide', handleLeave)
      document.addEventListener('visibilitychange', handleLeave)
      return () => {
        unsubscribe()
        window.removeEventListener('pagehide', handleLeave)
        document.removeEventListener('visibilitychange', handleLeave)
        handleLeave()
      }
    },
  }
}

/** Typed keys aren't kept, so they make no difference. */
const isSameDraft = ({ left, right }: { left: PlayState; right: PlayState }) =>
  left.draftId === right.draftId &&
  left.history.present === right.history.present &&
  left.name === right.name &&
  left.configurationId === right.configurationId
