import { z } from 'zod'

/** Where the composer stands, and how much room it has in pixels at each place. */
const playLayoutSchema = z.object({
  place: z.enum(['top', 'left']),
  isOpen: z.boolean(),
  topPx: z.number().int().min(120).max(1200),
  leftPx: z.number().int().min(280).max(1200),
})
export type PlayLayout = z.infer<typeof playLayoutSchema>

/** On top, four columns have the whole width to themselves; at the left it suits wide screens and long prompts. */
export const defaultLayout: PlayLayout = { place: 'top', isOpen: true, topPx: 208, leftPx: 440 }

/** A cookie, so that the server renders the page as it was left and nothing jumps. */
export const layoutCookie = 'play-layout'
export const lastDraftCookie = 'play-draft'

export function printLayout({ place, isOpen, topPx, leftPx }: PlayLayout): string {
  return [place, isOpen ? 'open' : 'closed', topPx, leftPx].join('.')
}

/** The layout of a cookie; the default one when it can't be read. */
export function parseLayout(text: string | undefined): PlayLayout {
  const [place, open, topPx, leftPx] = (text ?? '').split('.')
  const parsed = playLayoutSchema.safeParse({ place, isOpen: open === 'open', topPx: Number(topPx), leftPx: Number(leftPx) })
  return parsed.success ? parsed.data : defaultLayout
}
