import { callErrorSchema } from '@/lib/portkey/call-error'
import { lintSchema } from '@/lib/portkey/lints/lint'
import { promptSchema } from '@/lib/portkey/prompt'
import { columnSchema } from '@/lib/runs/run-input'
import { sentRequestSchema } from '@/lib/traces/call'
import { z } from 'zod'

/** What `POST /api/preview` takes: a prompt and one column. */
export const previewInputSchema = z.object({ prompt: promptSchema, column: columnSchema })
export type PreviewInput = z.infer<typeof previewInputSchema>

/** The request as it would be sent, secrets redacted, and what Langroid would send; `request` is null where `error` says why. */
export const previewSchema = z.object({
  request: sentRequestSchema.nullable(),
  /** By header: the field of the form that it came from. */
  sources: z.record(z.string(), z.string()),
  langroidHeaders: z.record(z.string(), z.string()),
  lints: z.array(lintSchema),
  error: callErrorSchema.nullable(),
})
export type Preview = z.infer<typeof previewSchema>
