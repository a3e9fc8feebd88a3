import { z } from 'zod'
import { configurationContentSchema, configurationSchema } from './configuration'

/** A saved configuration as the library lists it. */
export const configurationSummarySchema = configurationSchema.omit({ content: true }).extend({
  models: z.array(z.string()),
  messageCount: z.number().int(),
})
export type ConfigurationSummary = z.infer<typeof configurationSummarySchema>

/** One immutable version; `number` counts from 1. */
export const configurationVersionSchema = z.object({
  id: z.string(),
  number: z.number().int().min(1),
  content: configurationContentSchema,
  contentHash: z.string(),
  createdAt: z.iso.datetime(),
})
export type ConfigurationVersion = z.infer<typeof configurationVersionSchema>
