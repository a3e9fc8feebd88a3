import { z } from 'zod'
import type { Parameter } from './parameter'
import { portkeyParameters, portkeyParamsSchema } from './params'
import { pythonJson } from './python-json'

type Environment = Record<string, string | undefined>

/** Langroid's stand-in for a key that was never set. */
const dummyKey = 'xxx'
/** A dict of Langroid's, in which it checks nothing. */
const anyDict = z.record(z.string(), z.unknown()).optional()
/** What Python's object holds: every field, unset as null. */
const langroidParamsSchema = z.preprocess(
  (params) =>
    typeof params === 'object' && params ? Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null)) : params,
  portkeyParamsSchema.extend({ retry: anyDict, cache: anyDict }),
)

/**
 * The headers that Langroid's `PortkeyParams.get_headers()` makes of the same fields and environment.
 * Most of them do nothing at the open gateway: `buildGatewayRequest` makes what does.
 * @throws {z.ZodError} where Langroid's validation refuses the fields
 * @see langroid/language_models/provider_params.py
 */
export function langroidHeaders({ params, env }: { params: unknown; env: Environment }): Record<string, string> {
  const given: Record<string, unknown> = langroidParamsSchema.parse(params)
  const headers = portkeyParameters.flatMap((parameter) => {
    const value = headerValue({ parameter, given: given[parameter.name], env })
    return parameter.langroidHeader && value !== null ? [[parameter.langroidHeader, value]] : []
  })
  return { ...Object.fromEntries(headers), ...customHeaders(given.custom_headers) }
}

function headerValue({ parameter, given, env }: { parameter: Parameter; given: unknown; env: Environment }): string | null {
  const fromEnv = env[`PORTKEY_${parameter.name.toUpperCase()}`] ?? ''
  const isUnset = given === undefined || (parameter.kind === 'secret' && (given === '' || given === dummyKey))
  const value = isUnset ? parseFromEnv({ parameter, text: fromEnv }) : given
  // Truthiness decides, except for a switch, which is sent as soon as it is set.
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return value || null
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return null
  return pythonJson(value)
}

function parseFromEnv({ parameter, text }: { parameter: Parameter; text: string }): unknown {
  if (text === '') return null
  if (parameter.kind === 'boolean') return /^(?:true|1|yes|on|t|y)$/i.test(text)
  return parameter.kind === 'object' || parameter.kind === 'map' ? JSON.parse(text) : text
}

const customHeaders = (value: unknown): Record<string, string> => z.record(z.string(), z.string()).catch({}).parse(value)

/** The key that Langroid finds for a provider: `{PROVIDER}_API_KEY`, then `{PROVIDER}_KEY`; an empty one counts as unset. */
export function providerApiKey({
  provider,
  env,
  defaultKey = dummyKey,
}: {
  provider: string
  env: Environment
  defaultKey?: string
}): string {
  const upper = provider.toUpperCase()
  return env[`${upper}_API_KEY`] || env[`${upper}_KEY`] || defaultKey
}
