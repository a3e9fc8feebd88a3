import { z } from 'zod'

export const selfTestSchema = z.object({ ok: z.boolean(), at: z.iso.datetime(), durationMs: z.number(), message: z.string() })

export const gatewayHealthSchema = z.object({
  state: z.string(),
  version: z.string().nullish(),
  /** Loopback port; another one after each restart. */
  port: z.number().int().nullish(),
  restarts: z.number().nullish(),
  lastError: z.string().nullish(),
  selfTest: selfTestSchema.nullish(),
})
export type GatewayHealth = z.infer<typeof gatewayHealthSchema>

/** What `GET /api/health` answers. */
export const healthSchema = z.object({
  status: z.string(),
  version: z.string(),
  gateway: gatewayHealthSchema,
  simulator: z.object({ state: z.string() }).nullish(),
  database: z.object({ state: z.string() }),
  dataDirectory: z.string().nullish(),
})
export type Health = z.infer<typeof healthSchema>
