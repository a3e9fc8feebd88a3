import { findVersion } from '@/lib/configurations/configuration-store.server'
import { db } from '@/lib/db.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

export const GET = defineRoute({
  params: z.object({ id: z.string(), number: z.coerce.number().int().min(1) }),
  handle: ({ params: { id, number } }) => findVersion({ db: db(), id, number }),
})
