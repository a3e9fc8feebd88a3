import { z } from 'zod'

/** A model of a provider for the picker; what nobody lists is null. Prices in US dollars per million tokens. */
export const modelSchema = z.object({
  id: z.string(),
  name: z.string(),
  inputUsdPerMillion: z.number().nullable(),
  outputUsdPerMillion: z.number().nullable(),
  /** The context window: the most tokens that a request and its answer have together. */
  contextTokens: z.number().nullable(),
})
export type Model = z.infer<typeof modelSchema>
