import { listVersions } from '@/lib/configurations/configuration-store.server'
import { db } from '@/lib/db.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

export const GET = defineRoute({
  params: z.object({ id: z.string() }),
  handle: async ({ params: { id } }) => ({ items: await listVersions({ db: db(), id }) }),
})
