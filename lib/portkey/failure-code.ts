import { z } from 'zod'
import type { FailureCode } from './failures'
import { findProvider } from './providers'

/** The three shapes that a failure's body has: the gateway's own, a provider's, and a page or crash that it wrapped. */
export const errorBodySchema = z.looseObject({
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
export type ErrorBody = z.infer<typeof errorBodySchema>

/** Words that the gateway says itself, and what they mean. */
const gatewayWords: [RegExp, FailureCode][] = [
  [/Invalid provider passed|Invalid 'provider' value|^Provider \S+ not found/i, 'invalid_provider'],
  [/x-portkey-(config|provider).*(is required|needs to be passed)/i, 'missing_provider'],
  [/Invalid custom host/i, 'custom_host_refused'],
  [/Query router did not resolve|Invalid target name|^Cannot read properties of undefined \(reading 'entries'\)/i, 'no_target'],
  [/Invalid config passed|version of config is not supported|Query router|Unsupported operator/i, 'invalid_config'],
  [/setting '_timeouts'/, 'retry_after_broken'],
  [/^\w+ is not supported by [\w-]+$/, 'unsupported_endpoint'],
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
    /model_not_found|invalid model|unknown model|\bmodel\b[^.]{0,80}(?:not found|does ?n[o’']t exist|not exist|decommissioned)|\bmodel (?:\S+ )?(?:is )?not supported/i,
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

type Answer = {
  provider: string
  status: number
  said: string
  body: ErrorBody | null
  headers: Record<string, string>
  isHosted: boolean
}

/** What an answer means that is no success: the gateway's own words first, then those of the provider, then the status. */
export function failureCodeOf(answer: Answer): FailureCode {
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
