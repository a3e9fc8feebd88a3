import { maxContentBytes } from '@/lib/http/body-limits'
import { defineRoute } from '@/lib/http/define-route.server'
import { runInputSchema } from '@/lib/runs/run-input'
import { startRun } from '@/lib/workbench/start-run.server'

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform: compression would hold events back until a block is full
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

export const POST = defineRoute({
  body: runInputSchema,
  maxBodyBytes: maxContentBytes,
  handle: ({ body }) => new Response(startRun({ input: body }), { headers }),
})
