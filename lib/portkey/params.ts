import { z } from 'zod'

// A first cut of the schemas; the table of parameters takes their place and makes them.
const json = z.record(z.string(), z.unknown())

/** Langroid's twelve fields, by their Python names. */
export const portkeyParamsSchema = z.strictObject({
  api_key: z.string().optional(),
  provider: z.string().optional(),
  virtual_key: z.string().optional(),
  trace_id: z.string().optional(),
  metadata: json.optional(),
  retry: z
    .strictObject({
      max_retries: z.number().int().min(0).max(5).optional(),
      backoff: z.string().optional(),
      jitter: z.boolean().optional(),
      on_status_codes: z.array(z.number().int()).optional(),
    })
    .optional(),
  cache: z
    .strictObject({
      enabled: z.boolean().optional(),
      ttl: z.number().min(0).optional(),
      namespace: z.string().optional(),
      mode: z.enum(['simple', 'semantic']).optional(),
    })
    .optional(),
  cache_force_refresh: z.boolean().optional(),
  user: z.string().optional(),
  organization: z.string().optional(),
  custom_headers: z.record(z.string(), z.string()).optional(),
  base_url: z.string().optional(),
})
export type PortkeyParams = z.infer<typeof portkeyParamsSchema>

/** The JSON of the `x-portkey-config` header; unknown keys are kept. */
export const gatewayConfigSchema = json
export type GatewayConfig = z.infer<typeof gatewayConfigSchema>

/** What goes into the body beside model, messages, tools and response_format. */
export const modelOptionsSchema = json
export type ModelOptions = z.infer<typeof modelOptionsSchema>
