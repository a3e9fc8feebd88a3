import 'server-only'
import type { PlayOpening } from '@/components/play/play-opening'
import { findConfiguration } from '@/lib/configurations/configuration-store.server'
import { db } from '@/lib/db.server'
import { draftIdSchema } from '@/lib/drafts/draft'
import { findDraft } from '@/lib/drafts/draft-store.server'
import { AppError } from '@/lib/http/app-error'
import { compose, fromDraftContent } from '@/lib/play/composition'
import { firstExample } from '@/lib/play/first-example'
import { randomUUID } from 'node:crypto'

type Address = { draftId: string | undefined; configurationId: string | undefined; lastDraftId: string | undefined }

/** What `/play` shows: a saved configuration as a new draft, the draft that is named, this browser's last one, or the first example. */
export async function findOpening({ draftId, configurationId, lastDraftId }: Address): Promise<PlayOpening> {
  if (configurationId !== undefined) return openConfiguration(configurationId)
  if (draftId !== undefined) return (await openDraft(draftId)) ?? openNothing({ draftId, notice: draftIsGone })
  return (lastDraftId !== undefined && (await openDraft(lastDraftId))) || openNothing({ notice: null })
}

const draftIsGone = 'There is no such draft here. This is the first example instead.'

async function openConfiguration(configurationId: string): Promise<PlayOpening> {
  const configuration = await orNull(findConfiguration({ db: db(), id: configurationId }))
  if (!configuration) return openNothing({ notice: 'This configuration is gone. This is the first example instead.' })
  const { id, name, content } = configuration
  return { draftId: randomUUID(), name, configurationId: id, composition: compose(content), keptAt: null, notice: null }
}

async function openDraft(id: string): Promise<PlayOpening | null> {
  if (!draftIdSchema.safeParse(id).success) return null
  const draft = await orNull(findDraft({ db: db(), id }))
  if (!draft) return null
  const composition = fromDraftContent(draft.content)
  if (!composition)
    return openNothing({ notice: 'This draft was made by another version of the app and can’t be read. It is left as it is.' })
  return { draftId: id, name: draft.name, configurationId: draft.configurationId, composition, keptAt: draft.updatedAt, notice: null }
}

/** Under the ID that was asked for the browser may still have a copy. */
function openNothing({ draftId, notice }: { draftId?: string; notice: string | null }): PlayOpening {
  const id = draftIdSchema.safeParse(draftId)
  return {
    draftId: id.success ? id.data : randomUUID(),
    name: '',
    configurationId: null,
    composition: compose(firstExample.content),
    keptAt: null,
    notice,
  }
}

async function orNull<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  }
}
