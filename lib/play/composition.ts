import { configurationContentSchema, type ConfigurationContent } from '@/lib/configurations/configuration'
import { z } from 'zod'

/**
 * What is being composed: a valid content, and what was typed into JSON fields as it was typed, by place (`tools`,
 * `config:a`). Text that can't be read yet stays there while the content keeps its last readable value.
 */
export const compositionSchema = z.object({ content: configurationContentSchema, typed: z.record(z.string(), z.string()) })
export type Composition = z.infer<typeof compositionSchema>

/** Changes a content and leaves the one it was given alone. */
export type ContentEdit = (content: ConfigurationContent) => ConfigurationContent

/** A composition as a draft keeps it: the content's own fields, and what was typed beside them. */
const keptSchema = configurationContentSchema.extend({ typed: z.record(z.string(), z.string()).default({}) })

export function toDraftContent({ content, typed }: Composition): Record<string, unknown> {
  return { ...content, typed }
}

/** Null when what was kept is not a composition that this version of the page understands. */
export function fromDraftContent(kept: unknown): Composition | null {
  const parsed = keptSchema.safeParse(kept)
  if (!parsed.success) return null
  const { typed, ...content } = parsed.data
  return { content, typed }
}

export const compose = (content: ConfigurationContent): Composition => ({ content, typed: {} })
