import { z } from 'zod'
import type { CallError } from './call-error'
import { failures, type FailureCode } from './failures'
import { findProvider, suggestProviders } from './providers'
import { redactText } from './redact'

type Subject = { provider: string; model: string }
type Told = Subject & { code: FailureCode; httpStatus?: number | null; providerMessage?: string | null }

/** A failure of the table with what is known of this call filled in. */
export function failure({ code, httpStatus = null, providerMessage = null, provider, model }: Told): CallError {
  const known = findProvider(provider)
  const context = {
    provider: known?.name ?? provider,
    model,
    envNames: known?.envNames.find((name) => /^\w+_API_KEY$/.test(name)) ?? '',
    suggestions: suggestProviders(provider).join(', '),
  }
  const { message, advice } = failures[code]
  return { code, httpStatus, message: message(context), advice: advice(context), providerMessage }
}

const bodySchema = z.looseObject({
  status: z.unknown().optional(),
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
  const code = codeOf({ status, said, body, isException: headers['x-portkey-gateway-exception'] === 'true', isHosted, ...subject })
  return failure({
    ...subject,
    code,
    httpStatus: status,
    providerMessage: said ? redactText({ text: said.slice(0, 4000), secrets }) : null,
  })
}

/** Words that the gateway says itself, and what they mean. */
const gatewayWords: [RegExp, FailureCode][] = [
  [/Invalid provider passed|Invalid 'provider' value|^Provider \S+ not found/i, 'invalid_provider'],
  [/x-portkey-(config|provider).*(is required|needs to be passed)/i, 'missing_provider'],
  [/Invalid custom host/i, 'custom_host_refused'],
  [/Invalid config passed|version of config is not supported|Query router|Unsupported operator|Invalid target name/i, 'invalid_config'],
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

type Coded = Subject & { status: number; said: string; body: Body | null; isException: boolean; isHosted: boolean }

function codeOf({ status, said, body, isException, isHosted, provider }: Coded): FailureCode {
  const isOfGateway = body?.status === 'failure' || body?.['html-message'] !== undefined || body?.error === undefined
  if (isHosted && status === 401 && isOfGateway) return 'portkey_key_refused'
  if (isException || status < 400) return 'provider_bad_answer'
  const unknownProvider = status === 400 && provider !== '' && !findProvider(provider) && /provider/i.test(said)
  if (unknownProvider) return 'invalid_provider'
  const words = [...gatewayWords, ...(status < 500 ? providerWords : [])].find(([pattern]) => pattern.test(said))
  if (words && !(words[1] === 'provider_bad_answer' && byStatus[status])) return words[1]
  return byStatus[status] ?? (status >= 500 ? 'provider_error' : 'request_refused')
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
