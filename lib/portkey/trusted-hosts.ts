import { z } from 'zod'
import type { GatewayConfig } from './gateway-config'
import type { RequestInput } from './request-input'
import { RequestProblem } from './request-problem'

/** Fields of a target that become part of the provider's address; with other characters they could lead elsewhere. */
const partsOfAddresses =
  /^(?:resource_name|deployment_id|(?:azure_|oracle_)?api_version|azure_endpoint_name|(?:aws|vertex|oracle)_region|vertex_project_id|workers_ai_account_id|snowflake_account|aws_s3_bucket)$/
/** Checks that post the request, keys among its headers, to an address of their own. */
const postingChecks = /^(?:default\.)?(?:webhook|log|jwt)$/
const hookLists = [
  'input_guardrails',
  'output_guardrails',
  'before_request_hooks',
  'after_request_hooks',
  'input_mutators',
  'output_mutators',
]

const recordSchema = z.record(z.string(), z.unknown()).catch({})
const recordsSchema = z.array(recordSchema).catch([])

/** True for an address of this machine. */
export const isLoopback = (url: URL): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)

type Target = { input: RequestInput; provider: string; target: GatewayConfig; path: string }

/**
 * A target that says itself where its provider is may say only what the server's owner allowed: its keys travel with the request.
 * @throws {RequestProblem} `host_not_allowed` or `invalid_address_part`
 */
export function checkHosts({ input, provider, target, path }: Target): void {
  const { credentials } = input
  const own = [credentials.providerBaseUrl(provider), ...Object.values(credentials.authFields(provider))]
  for (const [name, value] of Object.entries(target)) {
    if (typeof value !== 'string' || value === '') continue
    if (/(?:^custom_host|_url)$/.test(name) && !isTrusted({ address: value, input, own }))
      throw new RequestProblem({ code: 'host_not_allowed', path: `${path}.${name}`, address: value })
    if (partsOfAddresses.test(name) && !/^[\w.-]+$/.test(value))
      throw new RequestProblem({ code: 'invalid_address_part', path: `${path}.${name}` })
  }
}

/**
 * Guardrails that post to another host get every header of the request, so the host has to be one that keys may go to.
 * The hosted gateway keeps keys of its own, and what it does is its owner's to say.
 * @throws {RequestProblem} `guardrail_not_allowed`
 */
export function checkGuardrails({ input, config }: { input: RequestInput; config: GatewayConfig }): void {
  if (input.gateway.kind === 'hosted') return
  for (const { name, parameters } of hookLists.flatMap((list) => recordsSchema.parse(config[list]).flatMap(checksOf))) {
    if (!postingChecks.test(name)) continue
    const addresses = Object.entries(parameters).flatMap(([key, value]) => (/ur[il]$/i.test(key) ? [String(value)] : []))
    if (!addresses.every((address) => isTrusted({ address, input, own: [] })))
      throw new RequestProblem({ code: 'guardrail_not_allowed', name })
  }
  for (const target of recordsSchema.parse(config.targets)) checkGuardrails({ input, config: target })
}

/** The checks of one hook, in the short form (`{"default.log": {…}}`) or the long one (`{checks: [{id, parameters}]}`). */
function checksOf(hook: Record<string, unknown>): { name: string; parameters: Record<string, unknown> }[] {
  const short = Object.entries(hook).map(([name, parameters]) => ({ name, parameters: recordSchema.parse(parameters) }))
  const long = recordsSchema
    .parse(hook.checks)
    .map(({ id, parameters }) => ({ name: typeof id === 'string' ? id : '', parameters: recordSchema.parse(parameters) }))
  return [...short, ...long]
}

function isTrusted({ address, input, own }: { address: string; input: RequestInput; own: (string | null)[] }): boolean {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return false
  const origins = own.map((known) => URL.parse(known ?? '')?.origin)
  return isLoopback(url) || input.credentials.trustedOrigins.includes(url.origin) || origins.includes(url.origin)
}
