import { db } from '@/lib/db.server'
import { draftIdSchema, draftInputSchema } from '@/lib/drafts/draft'
import { findDraft, saveDraft } from '@/lib/drafts/draft-store.server'
import { maxContentBytes } from '@/lib/http/body-limits'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

const params = z.object({ id: draftIdSchema })

export const GET = defineRoute({ params, handle: ({ params: { id } }) => findDraft({ db: db(), id }) })

export const PUT = defineRoute({
  params,
  body: draftInputSchema,
  maxBodyBytes: maxContentBytes,
  handle: ({ params: { id }, body }) => saveDraft({ db: db(), id, draft: body }),
})
