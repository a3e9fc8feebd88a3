import { createHash } from 'node:crypto'
import * as z from 'zod'

/** What the gateway knows of the target that it is about to try; of its own classes, so each part is looked at before it is used. */
const triedSchema = z.object({
  provider: z.string(),
  customHost: z.string(),
  strictOpenAiCompliance: z.boolean(),
  providerOption: z.record(z.string(), z.unknown()),
})
export type Tried = z.infer<typeof triedSchema>

/** The target at the moment of a cache lookup, from the object that asks; null when it isn't the one that we know. */
export function triedBy(asking: unknown): Tried | null {
  const found = z.object({ hooksService: z.object({ requestContext: z.unknown() }) }).safeParse(asking)
  // Read one by one: these are getters of a class.
  return found.success ? (triedSchema.safeParse(found.data.hooksService.requestContext).data ?? null) : null
}

type Asked = { endpoint: string; transformedBody: unknown; ownBody: unknown; ownHeaders: Headers; tried: Tried }

/** Settings of a target that have no part in what it answers, or are looked at apart from the rest. */
const withoutPart = new Set(
  `retry cache requestTimeout weight name id index originalIndex forwardHeaders strategy targets onStatusCodes
  inputGuardrails outputGuardrails inputMutators outputMutators defaultInputGuardrails defaultOutputGuardrails
  beforeRequestHooks afterRequestHooks modelPricingConfig`.split(/\s+/),
)

/**
 * The key under which an answer is kept: the whole body, metadata and namespace, as the hosted service has it, and besides them provider,
 * host and credential, so that nobody is answered from another's entry. Markers, trace IDs, retries and streaming are not part of it.
 */
export function cacheKey({ endpoint, transformedBody, ownBody, ownHeaders, tried }: Asked): string {
  const { provider, customHost, strictOpenAiCompliance, providerOption } = tried
  const own = (name: string) => ownHeaders.get(`x-portkey-${name}`) ?? ''
  const settings = Object.entries(providerOption).filter(([name]) => !withoutPart.has(name))
  const parts = [
    endpoint,
    withoutStream(transformedBody),
    withoutStream(ownBody),
    [own('metadata'), own('cache-namespace')],
    [provider, customHost, strictOpenAiCompliance, settings.toSorted(([a], [b]) => (a < b ? -1 : 1))],
    outputChecks(providerOption),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Streams and plain answers share an entry. */
function withoutStream(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'stream' && name !== 'stream_options'))
}

const hooksSchema = z.array(z.object({ deny: z.unknown(), checks: z.unknown() })).catch([])

/** A hit skips the output guardrails, so an answer that was never checked must not stand in for one that was. Their IDs are random. */
const outputChecks = ({ afterRequestHooks }: Record<string, unknown>) => hooksSchema.parse(afterRequestHooks ?? [])
