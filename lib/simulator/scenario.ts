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

/** What each fault does, as help for the person who picks it. */
export const faultEffects: Readonly<Record<Fault, string>> = {
  hang: 'Accepts the request and never answers.',
  'slow-headers': 'Answers well, but only after `headersMs`.',
  stall: 'Falls silent after `afterTokens` and keeps the connection open.',
  cut: 'Cuts the connection after `afterTokens`.',
  'malformed-event': 'Puts an event that is not JSON into the stream after `afterTokens`.',
  'broken-json': 'Ends in the middle of a JSON object.',
  html: 'Answers with an HTML page, as a proxy would (502 unless `status` says otherwise).',
  empty: 'Answers with an empty body (200 unless `status` says otherwise).',
  'provider-error': 'Reports the provider’s own error, in a stream after `afterTokens`.',
}

const faultHelp = Object.entries(faultEffects)
  .map(([fault, effect]) => `${fault}: ${effect}`)
  .join('\n')

const faultProfileFields = {
  firstTokenMs: z.number().int().min(0).max(600_000).optional().describe('Milliseconds until the first token.'),
  tokensPerSecond: z
    .number()
    .positive()
    .max(100_000)
    .optional()
    .describe('Speed of the answer. From 10,000 on it is not throttled at all.'),
  outputTokens: z.number().int().min(1).max(32_000).optional().describe('Length of the answer in tokens, about: it ends with a sentence.'),
  failFirst: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe(
      'The first n requests of a call to this target fail with `status` (503 if none is given) or with `fault`; later ones succeed. Without it they always fail.',
    ),
  status: z.number().int().min(400).max(599).optional().describe('HTTP status of the failure, with the provider’s own error body.'),
  retryAfterSeconds: z.number().min(0).max(3600).optional().describe('Value of the `Retry-After` header of a failure.'),
  fault: faultSchema.optional().describe(faultHelp),
  afterTokens: z
    .number()
    .int()
    .min(0)
    .max(32_000)
    .optional()
    .describe('With `stall`, `cut`, `malformed-event`, `broken-json` and `provider-error`: tokens sent before it happens (12 if absent).'),
  headersMs: z
    .number()
    .int()
    .min(0)
    .max(600_000)
    .optional()
    .describe('With `slow-headers`: milliseconds until the response headers (30,000 if absent).'),
  reasoning: z.boolean().optional().describe('Thinks aloud before the answer; `false` never does.'),
  seed: z.number().int().optional().describe('The same seed gives the same answer to the same prompt and model.'),
}

/** How one simulated provider behaves; `{}` is healthy. Each field's `description` is its help text. */
export const faultProfileSchema = z.strictObject(faultProfileFields)
export type FaultProfile = z.infer<typeof faultProfileSchema>

/** A profile for a column; `targets` holds one per target of `config.targets`, nested alike. */
export type Simulation = FaultProfile & { targets?: (Simulation | null)[] | undefined }
export const simulationSchema: z.ZodType<Simulation> = z.strictObject({
  ...faultProfileFields,
  targets: z.lazy(() => z.array(simulationSchema.nullable()).max(64).optional()),
})
