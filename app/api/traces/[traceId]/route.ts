import { db } from '@/lib/db.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { findTrace } from '@/lib/traces/call-store.server'
import { recorder } from '@/lib/workbench/recorder.server'
import { z } from 'zod'

export const GET = defineRoute({
  params: z.object({ traceId: z.string() }),
  handle: async ({ params: { traceId } }) => {
    await recorder().flush()
    return findTrace({ db: db(), traceId })
  },
})
