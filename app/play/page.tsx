import { PlayPage } from '@/components/play/play-page'
import { lastDraftCookie, layoutCookie, parseLayout } from '@/lib/play/play-layout'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { findOpening } from './find-opening.server'

export const metadata: Metadata = { title: 'Play' }

export default async function PlayRoute({ searchParams }: PageProps<'/play'>) {
  const [{ d, configuration }, store] = await Promise.all([searchParams, cookies()])
  const opening = await findOpening({
    draftId: single(d),
    configurationId: single(configuration),
    lastDraftId: store.get(lastDraftCookie)?.value,
  })
  return <PlayPage key={opening.draftId} opening={opening} layout={parseLayout(store.get(layoutCookie)?.value)} />
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
