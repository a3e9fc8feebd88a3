import { z } from 'zod'

export const faultSchema = z.enum([
  'hang',
  'slow-headers',
  'stall',
  'cut',
  'malformed-event',
  'broken-json',
  'html',
  'empty',
  'provider-error',
])
export type Fault = z.infer<typeof faultSchema>

const faultProfileFields = {
  /** Milliseconds until the first token. */
  firstTokenMs: z.number().int().min(0).max(600_000).optional(),
  tokensPerSecond: z.number().positive().max(100_000).optional(),
  /** Length of the answer in tokens, about. */
  outputTokens: z.number().int().min(1).max(32_000).optional(),
  /** The first n requests of a call to this target fail with `status`; later ones succeed. Without it `status` always fails. */
  failFirst: z.number().int().min(0).max(1000).optional(),
  status: z.number().int().min(400).max(599).optional(),
  retryAfterSeconds: z.number().min(0).max(3600).optional(),
  fault: faultSchema.optional(),
  /** With `stall`, `cut`, `malformed-event` and `provider-error`: tokens sent before it happens. */
  afterTokens: z.number().int().min(0).max(32_000).optional(),
  /** With `slow-headers`: milliseconds until the response headers. */
  headersMs: z.number().int().min(0).max(600_000).optional(),
  /** Thinks aloud before the answer. */
  reasoning: z.boolean().optional(),
  /** The same seed gives the same answer. */
  seed: z.number().int().optional(),
}

/** How one simulated provider behaves; `{}` is healthy. */
export const faultProfileSchema = z.strictObject(faultProfileFields)
export type FaultProfile = z.infer<typeof faultProfileSchema>

/** A profile for a column; `targets` holds one per target of `config.targets`, nested alike. */
export type Simulation = FaultProfile & { targets?: (Simulation | null)[] | undefined }
export const simulationSchema: z.ZodType<Simulation> = z.strictObject({
  ...faultProfileFields,
  targets: z.lazy(() => z.array(simulationSchema.nullable()).max(64).optional()),
})
