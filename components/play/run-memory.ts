import { z } from 'zod'

const memorySchema = z.object({
  /** The page's search string: which draft the results belong to. */
  address: z.string(),
  columns: z.array(
    z.object({
      columnId: z.string(),
      runId: z.string(),
      traceId: z.string(),
      /** IDs of its calls. */
      calls: z.array(z.string()),
    }),
  ),
})
export type RememberedColumn = z.infer<typeof memorySchema>['columns'][number]

const key = 'play-results'

/** Notes which calls are on screen, for as long as the tab lives; their texts are in the app's store. */
export function rememberResults(columns: RememberedColumn[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ address: location.search, columns }))
  } catch {
    // A full or forbidden storage costs no more than the results after a reload.
  }
}

/** What was on screen before this page was loaded, if it is the same draft. */
export function recallResults(): RememberedColumn[] {
  try {
    const memory = memorySchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    return memory.success && memory.data.address === location.search ? memory.data.columns : []
  } catch {
    return []
  }
}
