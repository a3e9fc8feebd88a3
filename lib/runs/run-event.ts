import { callErrorSchema } from '@/lib/portkey/call-error'
import { z } from 'zod'

const count = z.number().int().min(0).nullable()
/** Milliseconds; null where it was not measured. */
const milliseconds = z.number().min(0).nullable()

/** Token counts as the provider reported them, normalised; null where nobody said. */
export const usageSchema = z.object({
  inputTokens: count,
  outputTokens: count,
  cachedInputTokens: count,
  reasoningTokens: count,
})
export type Usage = z.infer<typeof usageSchema>

/** What the gateway's own response headers claim. */
export const gatewayClaimsSchema = z.object({
  traceId: z.string().nullable(),
  cacheStatus: z.enum(['HIT', 'MISS', 'REFRESH', 'DISABLED', 'SEMANTIC HIT', 'SEMANTIC MISS']).nullable(),
  /** 0: none needed, n: succeeded on the n-th retry, -1: all failed. Of the last target only. */
  retryCount: z.number().int().nullable(),
  /** `config` or a path such as `config.targets[1]`. */
  usedTarget: z.string().nullable(),
  provider: z.string().nullable(),
})
export type GatewayClaims = z.infer<typeof gatewayClaimsSchema>

/** One physical request from the gateway to a provider. */
export const attemptSchema = z.object({
  /** Counts from 0 within the call. */
  index: z.number().int().min(0),
  /** `config` for a single target, otherwise a path such as `targets[1].targets[0]`. */
  target: z.string().nullable(),
  provider: z.string().nullable(),
  /** Host and path, without query and secrets. */
  url: z.string(),
  status: z.number().int().nullable(),
  startedAt: z.iso.datetime(),
  /** Until the response headers, or the failure. */
  durationMs: z.number().min(0),
  /** Why no response came, such as `ECONNREFUSED`. */
  error: z.string().nullable(),
  simulated: z.boolean().default(false),
})
export type Attempt = z.infer<typeof attemptSchema>

const known = {
  finishReason: z.string().nullable(),
  usage: usageSchema,
  costUsd: z.number().min(0).nullable(),
  firstTokenMs: milliseconds,
  totalMs: milliseconds,
  tokensPerSecond: z.number().min(0).nullable(),
  gateway: gatewayClaimsSchema,
  /** The gateway's response, secrets redacted; null when none came. */
  response: z.object({ status: z.number().int(), headers: z.record(z.string(), z.string()) }).nullable(),
  /** Guardrail results as the gateway reported them. */
  hookResults: z.unknown().nullable().default(null),
}
export const outcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('succeeded'), ...known }),
  z.object({ status: z.literal('failed'), error: callErrorSchema, ...known }),
  z.object({ status: z.literal('stopped'), ...known }),
])
export type Outcome = z.infer<typeof outcomeSchema>

const call = z.number().int().min(0)

export const runEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('run-start'),
    runId: z.string(),
    traceId: z.string(),
    startedAt: z.iso.datetime(),
    calls: z.array(z.object({ callId: z.string(), columnId: z.string(), sample: z.number().int().min(0) })),
  }),
  z.object({ type: z.literal('text-delta'), call, text: z.string() }),
  z.object({ type: z.literal('reasoning-delta'), call, text: z.string() }),
  z.object({
    type: z.literal('tool-delta'),
    call,
    index: z.number().int().min(0),
    id: z.string().optional(),
    name: z.string().optional(),
    arguments: z.string().optional(),
  }),
  z.object({ type: z.literal('attempt'), call, attempt: attemptSchema }),
  z.object({ type: z.literal('call-end'), call, outcome: outcomeSchema }),
  z.object({ type: z.literal('run-end'), runId: z.string() }),
])
export type RunEvent = z.infer<typeof runEventSchema>
