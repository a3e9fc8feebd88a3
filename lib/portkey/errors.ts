import { z } from 'zod'
import type { CallError } from './call-error'
import { errorBodySchema, failureCodeOf, type ErrorBody } from './failure-code'
import { failures, type FailureCode } from './failures'
import { findProvider, suggestProviders } from './providers'
import { redactText } from './redact'

type Subject = { provider: string; model: string }
type Told = Subject & {
  code: FailureCode
  httpStatus?: number | null
  providerMessage?: string | null
  /** How long to wait, the checks that failed, and the place in the routing that is meant, in words. */
  wait?: string
  checks?: string
  place?: string
}

/** A failure of the table with what is known of this call filled in. */
export function failure({
  code,
  httpStatus = null,
  providerMessage = null,
  provider,
  model,
  wait = '',
  checks = '',
  place = '',
}: Told): CallError {
  const known = findProvider(provider)
  const context = {
    provider: known?.name ?? provider,
    model,
    envNames: known?.envNames.find((name) => /^\w+_API_KEY$/.test(name)) ?? '',
    suggestions: suggestProviders(provider)
      .filter((id) => id !== provider)
      .join(', '),
    wait,
    checks,
    place,
  }
  const { message, advice } = failures[code]
  return { code, httpStatus, message: message(context), advice: advice(context), providerMessage }
}

export type FailedResponse = Subject & {
  status: number
  headers: Record<string, string>
  text: string
  isHosted: boolean
  secrets?: readonly string[]
}

/** An answer of a gateway that is no success, for a person. The status decides first, the words second. */
export function explainResponse({ status, headers, text, isHosted, secrets = [], ...subject }: FailedResponse): CallError {
  const body = parseBody(text)
  const said = messageOf({ body, text })
  const code = failureCodeOf({ status, said, body, headers, isHosted, ...subject })
  return failure({
    ...subject,
    code,
    httpStatus: status,
    wait: waitOf(headers['retry-after'] ?? ''),
    checks: failedChecks(body?.hook_results),
    place: placeOf(said),
    providerMessage: said ? shown({ said, secrets }) : null,
  })
}

const longestQuote = 4000

/** Cut after it is redacted: half a key is no longer known as one. */
const shown = ({ said, secrets }: { said: string; secrets: readonly string[] }) =>
  redactText({ text: said, secrets }).slice(0, longestQuote)

/** `Retry-After` in words: seconds, or a date as it stands. */
function waitOf(retryAfter: string): string {
  if (!/^\d+(?:\.\d+)?$/.test(retryAfter)) return retryAfter && `until ${retryAfter}`
  return `${retryAfter} ${retryAfter === '1' ? 'second' : 'seconds'}`
}

/** Where in the routing the gateway found an unknown provider: `targets[1]`. */
const placeOf = (said: string): string =>
  (/path: ((?:targets,\d+,)+)provider/.exec(said)?.[1] ?? '').replaceAll(/targets,(\d+),/g, 'targets[$1].').replace(/\.$/, '')

const hookResultsSchema = z.record(
  z.string(),
  z.array(z.looseObject({ checks: z.array(z.looseObject({ id: z.string(), verdict: z.boolean() })).catch([]) })).catch([]),
)

/** The checks of a guardrail's answer that failed, by their names. */
function failedChecks(results: unknown): string {
  const hooks = Object.values(hookResultsSchema.safeParse(results).data ?? {}).flat()
  return hooks.flatMap(({ checks }) => checks.filter(({ verdict }) => !verdict).map(({ id }) => id)).join(', ')
}

function parseBody(text: string): ErrorBody | null {
  try {
    return errorBodySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What gateway or provider said, in its own words. */
function messageOf({ body, text }: { body: ErrorBody | null; text: string }): string {
  if (!body) return text.trim()
  const fromError = unwrapped(typeof body.error === 'string' ? body.error : body.error?.message)
  const [first = body['html-message']] = [fromError, body.message].filter((said) => said !== undefined)
  return [first ?? '', ...(body.errors ?? [])].join('\n').trim()
}

/** The gateway wraps what it doesn't understand, among it every error of a stream from Google: what the provider said is inside. */
function unwrapped(said: string | undefined): string | undefined {
  const wrapped = /^Invalid response received from [\w-]+: ([[{].*)$/s.exec(said ?? '')?.[1]
  if (!wrapped) return said
  const inside = parseBody(wrapped.replace(/^\[(.*)\]$/s, '$1'))?.error
  return (typeof inside === 'object' ? inside.message : inside) ?? said
}

type BrokenStream = Subject & { kind: 'cut' | 'malformed' | 'error'; said?: string | null }

/** How a stream that began with status 200 went wrong; `said` is what the provider put into it. */
export function explainBrokenStream({ kind, said, ...subject }: BrokenStream): CallError {
  return failure({ ...subject, code: `stream_${kind}`, httpStatus: 200, providerMessage: said ? shown({ said, secrets: [] }) : null })
}
