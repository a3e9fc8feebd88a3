import { z } from 'zod'
import type { CallError } from './call-error'
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

const bodySchema = z.looseObject({
  status: z.unknown().optional(),
  hook_results: z.unknown().optional(),
  message: z.string().optional().catch(undefined),
  errors: z.array(z.string()).optional().catch(undefined),
  'html-message': z.string().optional().catch(undefined),
  error: z
    .union([
      z.string(),
      z.looseObject({
        message: z.string().optional().catch(undefined),
        type: z.string().nullish().catch(null),
        code: z.unknown().optional(),
      }),
    ])
    .optional()
    .catch(undefined),
})
type Body = z.infer<typeof bodySchema>

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
  const code = codeOf({ status, said, body, headers, isHosted, ...subject })
  return failure({
    ...subject,
    code,
    httpStatus: status,
    wait: waitOf(headers['retry-after'] ?? ''),
    checks: failedChecks(body?.hook_results),
    place: placeOf(said),
    providerMessage: said ? redactText({ text: said.slice(0, 4000), secrets }) : null,
  })
}

/** Words that the gateway says itself, and what they mean. */
const gatewayWords: [RegExp, FailureCode][] = [
  [/Invalid provider passed|Invalid 'provider' value|^Provider \S+ not found/i, 'invalid_provider'],
  [/x-portkey-(config|provider).*(is required|needs to be passed)/i, 'missing_provider'],
  [/Invalid custom host/i, 'custom_host_refused'],
  [/Query router did not resolve|Invalid target name|^Cannot read properties of undefined \(reading 'entries'\)/i, 'no_target'],
  [/Invalid config passed|version of config is not supported|Query router|Unsupported operator/i, 'invalid_config'],
  [/setting '_timeouts'/, 'retry_after_broken'],
  [/is not supported by/i, 'unsupported_endpoint'],
  [/fetch failed|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|other side closed/i, 'provider_unreachable'],
  [/Invalid response received from|<html|<!doctype/i, 'provider_bad_answer'],
]
/** Words of providers that say more than their status. */
const providerWords: [RegExp, FailureCode][] = [
  [/insufficient_quota|exceeded your current quota/i, 'quota_exceeded'],
  [/API key not valid|invalid.{0,10}api.?key|api_key_invalid/i, 'invalid_provider_key'],
  [/context.?length|maximum context|prompt is too long|too many tokens|input is too long/i, 'context_too_long'],
  [/credit balance is too low/i, 'payment_required'],
  [
    /model_not_found|invalid model|unknown model|\bmodel\b.{0,80}(?:not found|does ?n[o’']t exist|not exist|not supported|decommissioned)/i,
    'model_not_found',
  ],
]
const byStatus: Record<number, FailureCode> = {
  401: 'invalid_provider_key',
  402: 'payment_required',
  403: 'forbidden',
  404: 'model_not_found',
  408: 'timed_out',
  413: 'context_too_long',
  429: 'rate_limited',
  431: 'headers_too_large',
  446: 'guardrail_denied',
  502: 'provider_overloaded',
  503: 'provider_overloaded',
  504: 'provider_overloaded',
  529: 'provider_overloaded',
}

type Answer = Subject & { status: number; said: string; body: Body | null; headers: Record<string, string>; isHosted: boolean }

function codeOf(answer: Answer): FailureCode {
  const { status, said, body, headers, isHosted, provider } = answer
  const isOfGateway = body?.status === 'failure'
  if (isNoGateway(answer)) return 'not_a_gateway'
  if (status === 401 && (isOfGateway || (isHosted && body?.error === undefined))) return 'portkey_key_refused'
  if (status < 400) return 'provider_bad_answer'
  if (status === 400 && provider !== '' && !findProvider(provider) && /provider/i.test(said)) return 'invalid_provider'
  const type = typeof body?.error === 'object' ? String(body.error.type ?? '') : ''
  const words = [...gatewayWords, ...(status < 500 ? providerWords : [])].find(([pattern]) => pattern.test(said) || pattern.test(type))
  if (words && !(words[1] === 'provider_bad_answer' && byStatus[status])) return words[1]
  if (headers['x-portkey-gateway-exception'] === 'true') return 'provider_bad_answer'
  if (isOfGateway && !byStatus[status]) return status >= 500 ? 'gateway_error' : 'gateway_refused'
  return byStatus[status] ?? (status >= 500 ? 'provider_error' : 'request_refused')
}

/** A gateway marks what came from a provider by headers of its own, and says in its own form what it refuses itself. */
function isNoGateway({ status, headers, body }: Answer): boolean {
  if (Object.keys(headers).some((name) => name.startsWith('x-portkey-'))) return false
  const isNobodysForm = body?.error === undefined && body?.status !== 'failure' && body?.['html-message'] === undefined
  return isNobodysForm && (status === 404 || status === 405)
}

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

function parseBody(text: string): Body | null {
  try {
    return bodySchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What gateway or provider said, in its own words. */
function messageOf({ body, text }: { body: Body | null; text: string }): string {
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

/** How a stream that began with status 200 went wrong; `said` is what the provider put into it. */
export function explainBrokenStream({
  kind,
  said,
  ...subject
}: Subject & { kind: 'cut' | 'malformed' | 'error'; said?: string | null }): CallError {
  return failure({ ...subject, code: `stream_${kind}`, httpStatus: 200, providerMessage: said ?? null })
}
