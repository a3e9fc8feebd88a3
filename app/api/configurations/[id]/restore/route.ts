import { setDeleted } from '@/lib/configurations/configuration-store.server'
import { db } from '@/lib/db.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

export const POST = defineRoute({
  params: z.object({ id: z.string() }),
  handle: ({ params: { id } }) => setDeleted({ db: db(), id, isDeleted: false }),
})
