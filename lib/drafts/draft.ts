import { z } from 'zod'

export const draftIdSchema = z.string().regex(/^[\w-]{1,64}$/, 'a draft ID has letters, digits, hyphens and underscores')

/** What the page sends while somebody composes. `content` may be half typed, so it is kept as it is. */
export const draftInputSchema = z.object({
  name: z.string().max(120).default(''),
  content: z.record(z.string(), z.unknown()),
  configurationId: z.string().nullable().default(null),
})
export type DraftInput = z.infer<typeof draftInputSchema>

export const draftSchema = draftInputSchema.extend({ id: draftIdSchema, updatedAt: z.iso.datetime() })
export type Draft = z.infer<typeof draftSchema>
