import { z } from 'zod'

/** Why a call failed, for a person: what happened, what to do next, and the provider's own words. */
export const callErrorSchema = z.object({
  code: z.string(),
  httpStatus: z.number().int().nullable(),
  message: z.string(),
  advice: z.string(),
  providerMessage: z.string().nullable(),
})
export type CallError = z.infer<typeof callErrorSchema>
