import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** The app's own settings; `.env.example` explains each. Provider keys and base URLs are read where they are used. */
export const settingsSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: optional(port),
  DATA_DIR: z.string().min(1).default('data'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Host names, beside those of this machine, under which the app may be opened. */
  ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((names) => names.split(',').map((name) => name.trim().toLowerCase()))
    .transform((names) => names.filter(Boolean)),
  PORTKEY_API_KEY: optional(z.string()),
  PORTKEY_BASE_URL: optional(httpUrl),
})
export type Settings = z.infer<typeof settingsSchema>

/**
 * Settings from an environment; an empty value counts as unset.
 * @throws {Error} that names each variable with a bad value and says what it must be; the value itself is not repeated.
 */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settingsSchema.safeParse(given)
  const problems = [
    ...(parsed.error?.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`) ?? []),
    ...badBaseUrls(given).map((name) => `  ${name}: must be an http:// or https:// address`),
  ]
  if (!parsed.success || problems.length) throw new Error(`Bad settings, from .env or the environment:\n${problems.join('\n')}`)
  return parsed.data
}

/** `{PROVIDER}_BASE_URL` points a provider at another host, so each one that is set must be an address. */
function badBaseUrls(environment: Record<string, string | undefined>): string[] {
  return Object.entries(environment)
    .filter(([name]) => /^[A-Z0-9_]+_BASE_URL$/.test(name) && name !== 'PORTKEY_BASE_URL')
    .filter(([name, value]) => isProviderBaseUrl(name) && !httpUrl.safeParse(value).success)
    .map(([name]) => name)
}

/** Public-site variables of other programs in the same shell (`NEXT_PUBLIC_BASE_URL`, …) are none of ours. */
const isProviderBaseUrl = (name: string) => !/^(NEXT|VITE|PUBLIC|APP|SITE|REACT|EXPO)_/.test(name)

/** Where the database and its backups are. */
export const databaseFile = (settings: Pick<Settings, 'DATA_DIR'>) => `${settings.DATA_DIR.replace(/[\\/]+$/, '')}/playground.db`
