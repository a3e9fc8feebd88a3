import { z } from 'zod'

/** A setting that the chosen connection will ignore, refuse or read otherwise; `path` is its place in the column. */
export const lintSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.string(),
  message: z.string(),
})
export type Lint = z.infer<typeof lintSchema>
