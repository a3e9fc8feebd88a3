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

/** A provider that the gateway knows, and whether the server holds what its requests need. */
export const providerSchema = z.object({
  id: z.string(),
  name: z.string(),
  configured: z.boolean(),
  envNames: z.array(z.string()),
  authFields: z.array(z.unknown()),
  models: z.array(z.unknown()),
})
export type Provider = z.infer<typeof providerSchema>

export const providerListSchema = z.object({ items: z.array(providerSchema) })
