import { callErrorSchema } from '@/lib/portkey/call-error'
import { attemptSchema, gatewayClaimsSchema, usageSchema } from '@/lib/runs/run-event'
import { z } from 'zod'

/** `running` until it ends; `interrupted`: the app ended before the call did, found at the next start. */
export const callStatusSchema = z.enum(['running', 'succeeded', 'failed', 'stopped', 'interrupted'])

/** One request to the gateway, as a list shows it. */
export const callSummarySchema = z.object({
  id: z.string(),
  runId: z.string(),
  traceId: z.string(),
  columnId: z.string(),
  sample: z.number().int().min(0),
  startedAt: z.iso.datetime(),
  connection: z.string(),
  provider: z.string(),
  model: z.string(),
  isSimulated: z.boolean(),
  status: callStatusSchema,
  finishReason: z.string().nullable(),
  usage: usageSchema,
  costUsd: z.number().nullable(),
  firstTokenMs: z.number().nullable(),
  totalMs: z.number().nullable(),
  tokensPerSecond: z.number().nullable(),
  gateway: gatewayClaimsSchema,
  metadata: z.record(z.string(), z.unknown()),
  attemptCount: z.number().int().min(0),
  error: callErrorSchema.nullable(),
  /** The first characters of the last user message and of the answer. */
  promptExcerpt: z.string(),
  answerExcerpt: z.string(),
})
export type CallSummary = z.infer<typeof callSummarySchema>

/** A request as it was sent, secrets redacted. */
export const sentRequestSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.unknown(),
})
export type SentRequest = z.infer<typeof sentRequestSchema>

/** One call with its evidence. */
export const callSchema = callSummarySchema.extend({
  text: z.string(),
  reasoning: z.string(),
  toolCalls: z.array(z.object({ id: z.string().nullable(), name: z.string(), arguments: z.string() })),
  attempts: z.array(attemptSchema),
  request: sentRequestSchema.nullable(),
  response: z.object({ status: z.number().int(), headers: z.record(z.string(), z.string()) }).nullable(),
  hookResults: z.unknown().nullable(),
  configurationVersionId: z.string().nullable(),
})
export type Call = z.infer<typeof callSchema>

export const callPageSchema = z.object({ items: z.array(callSummarySchema), nextCursor: z.string().nullable() })
export type CallPage = z.infer<typeof callPageSchema>

/** All calls that carry one trace ID, oldest first. */
export const traceSchema = z.object({ traceId: z.string(), calls: z.array(callSchema) })
