import { db } from '@/lib/db.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { findCall } from '@/lib/traces/call-store.server'
import { recorder } from '@/lib/workbench/recorder.server'
import { z } from 'zod'

export const GET = defineRoute({
  params: z.object({ id: z.string() }),
  handle: async ({ params: { id } }) => {
    await recorder().flush()
    return findCall({ db: db(), id })
  },
})
