import { z } from 'zod'

/** A setting that the chosen connection will ignore, refuse or read otherwise; `path` is its place in the column. */
export const lintSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.string(),
  message: z.string(),
  /** A change that makes the finding go away: a merge patch (RFC 7396) of the column. */
  fix: z.object({ label: z.string(), patch: z.record(z.string(), z.unknown()) }).optional(),
})
export type Lint = z.infer<typeof lintSchema>
