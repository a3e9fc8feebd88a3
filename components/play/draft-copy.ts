import { draftInputSchema, type DraftInput } from '@/lib/drafts/draft'
import { z } from 'zod'

const copySchema = draftInputSchema.extend({ savedAt: z.iso.datetime() })
/** A draft as the browser holds it until the server has it. */
export type DraftCopy = z.infer<typeof copySchema>

const keyOf = (id: string) => `play-draft:${id}`

/** Keeps a copy in the browser; without room for it (large images) there is none, and the server's is all there is. */
export function writeDraftCopy({ id, draft, savedAt }: { id: string; draft: DraftInput; savedAt: Date }): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ ...draft, savedAt: savedAt.toISOString() } satisfies DraftCopy))
  } catch {
    removeDraftCopy(id)
  }
}

/** What the server may not have yet; null when there is nothing, or nothing that can be read. */
export function readDraftCopy(id: string): DraftCopy | null {
  try {
    return copySchema.parse(JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null'))
  } catch {
    return null
  }
}

export function removeDraftCopy(id: string): void {
  try {
    localStorage.removeItem(keyOf(id))
  } catch {
    // A browser that refuses its storage has no copy to remove.
  }
}
