import { z } from 'zod'

export const themeSchema = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

export const themeCookie = 'theme'

/** The theme that a cookie names; the system's where it names none. */
export const parseTheme = (cookie: string | undefined): Theme => themeSchema.catch('system').parse(cookie)
