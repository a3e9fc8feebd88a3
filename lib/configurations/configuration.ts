import { promptSchema } from '@/lib/portkey/prompt'
import { columnsSchema } from '@/lib/runs/run-input'
import { maxSamples } from '@/lib/runs/run-limits'
import { z } from 'zod'

/** A prompt and its columns: what is saved, drafted, exported and put into a link. Never holds a secret. */
export const configurationContentSchema = z.object({
  prompt: promptSchema,
  columns: columnsSchema,
  samples: z.number().int().min(1).max(maxSamples).default(1),
})
export type ConfigurationContent = z.infer<typeof configurationContentSchema>

export const configurationNameSchema = z.string().trim().min(1, 'give it a name').max(120)

export const configurationSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Number of the newest version, counted from 1. */
  version: z.number().int().min(1),
  versionId: z.string(),
  content: configurationContentSchema,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
})
export type Configuration = z.infer<typeof configurationSchema>
