import 'server-only'
import { callErrorSchema } from '@/lib/portkey/call-error'
import type { CallState } from '@/lib/runs/reduce-run'
import { attemptSchema, gatewayClaimsSchema, type Attempt, type Outcome } from '@/lib/runs/run-event'
import type { Prisma } from '@/lib/db.server'
import { z } from 'zod'
import { callSchema, callSummarySchema, sentRequestSchema, type Call, type CallSummary } from './call'

const excerptLength = 200

export const summaryColumns = {
  seq: true,
  id: true,
  runId: true,
  traceId: true,
  columnId: true,
  sample: true,
  startedAtMs: true,
  connection: true,
  provider: true,
  model: true,
  isSimulated: true,
  status: true,
  finishReason: true,
  inputTokens: true,
  outputTokens: true,
  cachedInputTokens: true,
  reasoningTokens: true,
  costUsd: true,
  firstTokenMs: true,
  totalMs: true,
  tokensPerSecond: true,
  gateway: true,
  metadata: true,
  attemptCount: true,
  error: true,
  promptExcerpt: true,
  answerExcerpt: true,
} satisfies Prisma.CallSelect

export const callColumns = {
  ...summaryColumns,
  text: { select: { text: true, reasoning: true, toolCalls: true, request: true, response: true, hookResults: true } },
  attempts: { orderBy: { index: 'asc' } },
  run: { select: { configurationVersionId: true } },
} satisfies Prisma.CallSelect

type SummaryRow = Prisma.CallGetPayload<{ select: typeof summaryColumns }>
type CallRow = Prisma.CallGetPayload<{ select: typeof callColumns }>

const noClaims = { traceId: null, cacheStatus: null, retryCount: null, usedTarget: null, provider: null }

/** A row as the list shows it. */
export function toSummary(row: SummaryRow): CallSummary {
  const { seq: _, startedAtMs, inputTokens, outputTokens, cachedInputTokens, reasoningTokens, gateway, metadata, error, ...same } = row
  return callSummarySchema.parse({
    ...same,
    startedAt: toTime(startedAtMs),
    usage: { inputTokens, outputTokens, cachedInputTokens, reasoningTokens },
    gateway: gateway ?? noClaims,
    metadata,
    error,
  })
}

/** A row with its texts, attempts and evidence. */
export function toCall(row: CallRow): Call {
  const { text, attempts, run, ...summary } = row
  return callSchema.parse({
    ...toSummary(summary),
    text: text?.text ?? '',
    reasoning: text?.reasoning ?? '',
    toolCalls: text?.toolCalls ?? [],
    request: text?.request ?? null,
    response: text?.response ?? null,
    hookResults: text?.hookResults ?? null,
    attempts: attempts.map(({ id: _id, callSeq: _callSeq, startedAtMs, isSimulated, ...attempt }) => ({
      ...attempt,
      startedAt: toTime(startedAtMs),
      simulated: isSimulated,
    })),
    configurationVersionId: run.configurationVersionId,
  })
}

/** What an ended call changes of its row. */
export function endedRow({ text, reasoning, toolCalls, attempts, outcome }: CallState & { outcome: Outcome }): Prisma.CallUpdateInput {
  const { status, finishReason, usage, costUsd, firstTokenMs, totalMs, tokensPerSecond, gateway, response, hookResults } = outcome
  return {
    status,
    finishReason,
    ...usage,
    totalTokens: usage.inputTokens === null || usage.outputTokens === null ? null : usage.inputTokens + usage.outputTokens,
    costUsd,
    firstTokenMs,
    totalMs,
    tokensPerSecond,
    cacheStatus: gateway.cacheStatus,
    gateway: json(gatewayClaimsSchema.parse(gateway)),
    attemptCount: attempts.length,
    ...(outcome.status === 'failed' && { error: json(callErrorSchema.parse(outcome.error)) }),
    answerExcerpt: excerptOf(text || toolCalls.map(({ name, arguments: values }) => `${name}(${values})`).join(' ')),
    attempts: { create: attempts.map(attemptRow) },
    text: {
      update: {
        text: wellFormed(text),
        reasoning: wellFormed(reasoning),
        toolCalls: json(toolCalls),
        ...(response && { response: json(response) }),
        ...(hookResults !== null && { hookResults: json(hookResults) }),
      },
    },
  }
}

function attemptRow(attempt: Attempt): Prisma.AttemptCreateWithoutCallInput {
  const { startedAt, simulated, ...same } = attemptSchema.parse(attempt)
  return { ...same, startedAtMs: BigInt(Date.parse(startedAt)), isSimulated: simulated }
}

/** The beginning of a text on one line. */
export const excerptOf = (text: string) =>
  wellFormed(
    text
      .slice(0, excerptLength * 2)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, excerptLength),
  )

/** A value as a JSON column takes it: what JSON can't hold is dropped, and so are lone surrogates, which SQLite's text can't hold. */
export function json(value: unknown): Prisma.InputJsonValue {
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? wellFormed(inner) : inner))
  return inputJsonSchema.parse(JSON.parse(text))
}

const inputJsonSchema = z.custom<Prisma.InputJsonValue>((value) => value !== null && value !== undefined)
export const sentRequestJson = (request: unknown) => (request === null ? undefined : json(sentRequestSchema.parse(request)))

const wellFormed = (text: string) => text.toWellFormed()
const toTime = (ms: bigint) => new Date(Number(ms)).toISOString()
