import { db } from '@/lib/db.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { whereOf } from '@/lib/traces/call-filter.server'
import { deleteCalls, listCalls } from '@/lib/traces/call-store.server'
import { recorder } from '@/lib/workbench/recorder.server'
import { z } from 'zod'

const listQuerySchema = z.object({
  q: z.string().max(2000).default(''),
  cursor: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const GET = defineRoute({
  query: listQuerySchema,
  handle: async ({ query: { q, cursor, limit } }) => {
    await recorder().flush()
    return listCalls({ db: db(), where: whereOf(q), cursor, limit })
  },
})

export const DELETE = defineRoute({
  query: z.object({ q: z.string().min(1, 'say which calls: an empty query would delete all').max(2000) }),
  handle: async ({ query: { q } }) => {
    await recorder().flush()
    return { deleted: await deleteCalls({ db: db(), where: whereOf(q) }) }
  },
})
