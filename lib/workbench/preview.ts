import { callErrorSchema } from '@/lib/portkey/call-error'
import { promptSchema } from '@/lib/portkey/prompt'
import { columnSchema } from '@/lib/runs/run-input'
import { sentRequestSchema } from '@/lib/traces/call'
import { z } from 'zod'

/** What `POST /api/preview` takes: a prompt and one column. */
export const previewInputSchema = z.object({ prompt: promptSchema, column: columnSchema })
export type PreviewInput = z.infer<typeof previewInputSchema>

export const lintShapeSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.string(),
  message: z.string(),
  fix: z.unknown().optional(),
})

/** The request as it would be sent, secrets redacted, and what Langroid would send; `request` is null where `error` says why. */
export const previewSchema = z.object({
  request: sentRequestSchema.nullable(),
  /** By header: the field of the form that it came from. */
  sources: z.record(z.string(), z.string()),
  langroidHeaders: z.record(z.string(), z.string()),
  lints: z.array(lintShapeSchema),
  error: callErrorSchema.nullable(),
})
export type Preview = z.infer<typeof previewSchema>
