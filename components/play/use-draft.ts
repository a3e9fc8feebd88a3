'use client'

import { toast } from '@/components/ui/toast'
import { draftSchema } from '@/lib/drafts/draft'
import { requestJson } from '@/lib/http/api-client'
import { compose, fromDraftContent } from '@/lib/play/composition'
import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { readDraftCopy, removeDraftCopy, writeDraftCopy } from './draft-copy'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper'
import { draftIdOf, draftPath, isLinkFragment, newDraftId, rememberDraft } from './draft-url'
import type { PlayOpening } from './play-opening'
import { runStore } from './run-store'
import type { PlayStore } from './play-store'

/** Ties a store to its address, to the server and to the browser's own copy, for as long as the page is shown. */
export function useDraft({ store, opening }: { store: PlayStore; opening: PlayOpening }): DraftKeeper {
  const [keeper] = useState(() => createDraftKeeper({ store, send: sendDraft, writeCopy, removeCopy: removeDraftCopy }))
  const handleOpened = useEffectEvent(() => {
    const hasCopy = takeNewerCopy({ store, opening })
    if (opening.notice && !hasCopy) toast(opening.notice)
    const isLink = isLinkFragment(location.hash)
    showDraft(store.state().draftId)
    void openLink(store)
    return isLink || opening.keptAt !== null
  })
  useEffect(() => {
    const isKept = handleOpened()
    const unfollow = followAddress(store)
    const stop = keeper.start({ isKept })
    return () => {
      stop()
      unfollow()
    }
  }, [store, keeper])
  const isAddressed = useSearchParams().has('d')
  useEffect(() => {
    // A link to the page itself leads here without the draft's ID.
    if (!isAddressed) history.replaceState(null, '', draftPath(store.state().draftId) + location.hash)
  }, [isAddressed, store])
  return keeper
}

/** Of this page's life; the results on screen belong to it. */
let shownDraftId: string | null = null

function showDraft(draftId: string) {
  if (shownDraftId !== null && shownDraftId !== draftId) runStore.clear()
  shownDraftId = draftId
  rememberDraft(draftId)
}

type SendDraft = Parameters<typeof createDraftKeeper>[0]['send']
/** What a request that outlives its page may carry, in bytes; browsers limit it to 64 kB. */
const maxKeepaliveBytes = 60_000

const sendDraft: SendDraft = ({ id, draft, isLeaving }) => {
  const keepalive = isLeaving && new Blob([JSON.stringify(draft)]).size < maxKeepaliveBytes
  return requestJson({ path: `/api/drafts/${id}`, method: 'PUT', body: draft, schema: draftSchema, keepalive })
}

const writeCopy: Parameters<typeof createDraftKeeper>[0]['writeCopy'] = (copy) => writeDraftCopy({ ...copy, savedAt: new Date() })

/** The browser has a copy only of what the server did not confirm. */
function takeNewerCopy({ store, opening }: { store: PlayStore; opening: PlayOpening }): boolean {
  const isOpenAlready = store.state().history.present !== opening.composition
  const copy = isOpenAlready ? null : readDraftCopy(opening.draftId)
  const composition = copy && fromDraftContent(copy.content)
  if (!copy || !composition || (opening.keptAt !== null && copy.savedAt <= opening.keptAt)) return false
  store.open({ draftId: opening.draftId, name: copy.name, configurationId: copy.configurationId, composition })
  return true
}

/** A link becomes a draft of its own, so what was open stays what it was. */
async function openLink(store: PlayStore) {
  const fragment = location.hash
  if (!isLinkFragment(fragment)) return
  history.replaceState(null, '', draftPath(store.state().draftId))
  const { readLinkFragment } = await import('@/lib/configurations/link')
  const reading = await readLinkFragment(fragment)
  if (reading.status === 'refused') {
    toast.error('The link can’t be opened', { description: reading.reason })
    return
  }
  const { name, content } = reading.configuration
  const draftId = newDraftId()
  history.replaceState(null, '', draftPath(draftId))
  store.open({ draftId, name, configurationId: null, composition: compose(content) })
}

/** Another draft gets an address of its own; going back opens the one before. */
function followAddress(store: PlayStore): () => void {
  const unsubscribe = store.subscribe(() => {
    const { draftId } = store.state()
    if (draftId === shownDraftId) return
    showDraft(draftId)
    if (draftIdOf(location) !== draftId) history.pushState(null, '', draftPath(draftId))
  })
  const handleBack = () => {
    const draftId = draftIdOf(location)
    if (draftId && draftId !== store.state().draftId) void openDraft({ store, draftId })
  }
  const handleHash = () => void openLink(store)
  window.addEventListener('popstate', handleBack)
  window.addEventListener('hashchange', handleHash)
  return () => {
    unsubscribe()
    window.removeEventListener('popstate', handleBack)
    window.removeEventListener('hashchange', handleHash)
  }
}

async function openDraft({ store, draftId }: { store: PlayStore; draftId: string }) {
  try {
    const draft = await requestJson({ path: `/api/drafts/${draftId}`, schema: draftSchema })
    const composition = fromDraftContent(draft.content)
    if (composition) store.open({ draftId, name: draft.name, configurationId: draft.configurationId, composition })
  } catch {
    toast.error('This draft can’t be opened any more', { description: 'It may have made room for newer ones.' })
  }
}
