import { gatewayConfigSchema } from '@/lib/portkey/gateway-config'
import { modelOptionsSchema, portkeyParamsSchema } from '@/lib/portkey/params'
import { promptSchema } from '@/lib/portkey/prompt'
import { simulationSchema } from '@/lib/simulator/scenario'
import { z } from 'zod'
import { maxColumns, maxSamples } from './run-limits'

export const columnSchema = z.object({
  id: z.string().min(1).max(64),
  /** `portkey/{provider}/{model}`, as Langroid writes it. */
  model: z.string().min(1, 'choose a model').max(300),
  connection: z.string().min(1).default('embedded'),
  params: portkeyParamsSchema.default({}),
  config: gatewayConfigSchema.nullable().default(null),
  options: modelOptionsSchema.default({}),
  /** null: the real provider. `{}`: the simulator, healthy. */
  simulate: simulationSchema.nullable().default(null),
})
export type Column = z.infer<typeof columnSchema>

export const columnsSchema = z
  .array(columnSchema)
  .min(1, 'a run needs at least one column')
  .max(maxColumns, `a run has at most ${maxColumns} columns`)
  .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, 'each column needs an id of its own')

/** What `POST /api/runs` takes. */
export const runInputSchema = z.object({
  prompt: promptSchema,
  columns: columnsSchema,
  samples: z.number().int().min(1).max(maxSamples).default(1),
  configurationVersionId: z.string().nullable().default(null),
})
export type RunInput = z.infer<typeof runInputSchema>

/** What `POST /api/runs/{runId}/stop` takes; without `callIds` it stops all. */
export const stopInputSchema = z.object({
  callIds: z
    .array(z.string())
    .max(maxColumns * maxSamples)
    .optional(),
})
