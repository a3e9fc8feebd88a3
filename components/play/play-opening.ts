import type { Opening } from '@/lib/play/play-state'

/** What the server found for the address that the page was opened with. */
export type PlayOpening = Opening & {
  /** When the server got this draft; null when it hasn't got it. */
  keptAt: string | null
  /** Why this is not what was asked for. */
  notice: string | null
}
