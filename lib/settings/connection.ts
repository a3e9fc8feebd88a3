import { z } from 'zod'

/** A gateway that requests can go to. */
export const connectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  baseUrl: z.string().nullable(),
  isAvailable: z.boolean(),
  /** Why it isn't available, and what would make it so. */
  reason: z.string().nullable(),
})
export type Connection = z.infer<typeof connectionSchema>

export const connectionListSchema = z.object({ items: z.array(connectionSchema) })

export const testStepSchema = z.object({ step: z.string(), ok: z.boolean(), message: z.string(), durationMs: z.number().nullable() })
export type TestStep = z.infer<typeof testStepSchema>

/** What a real round trip found, step by step. */
export const connectionTestSchema = z.object({ ok: z.boolean(), steps: z.array(testStepSchema) })
export type ConnectionTest = z.infer<typeof connectionTestSchema>

/** A model of a provider; prices in US dollars per million tokens, null where nobody lists them. */
const providerModelSchema = z.object({
  id: z.string(),
  name: z.string(),
  inputUsdPerMillion: z.number().nullable(),
  outputUsdPerMillion: z.number().nullable(),
  contextTokens: z.number().nullable(),
})

/** A provider that the gateway knows, and whether the server holds what its requests need. */
export const providerSchema = z.object({
  id: z.string(),
  name: z.string(),
  hasChat: z.boolean(),
  configured: z.boolean(),
  /** Variables that may hold what it needs, the first one first. */
  envNames: z.array(z.string()),
  /** Fields beside the key, by their config key. */
  authFields: z.array(z.object({ name: z.string(), envNames: z.array(z.string()) })),
  models: z.array(providerModelSchema),
})
export type Provider = z.infer<typeof providerSchema>

export const providerListSchema = z.object({ items: z.array(providerSchema) })
