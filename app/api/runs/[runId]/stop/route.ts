import { defineRoute } from '@/lib/http/define-route.server'
import { stopInputSchema } from '@/lib/runs/run-input'
import { stopRun } from '@/lib/workbench/active-runs.server'
import { z } from 'zod'

export const POST = defineRoute({
  params: z.object({ runId: z.string() }),
  body: stopInputSchema.default({}),
  handle: ({ params: { runId }, body: { callIds } }) => ({ callIds: stopRun({ runId, callIds }) }),
})
