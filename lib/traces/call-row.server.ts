import 'server-only'
import type { Prisma } from '@/lib/db.server'
import { callSchema, callSummarySchema, type Call, type CallSummary } from './call'

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

const toTime = (ms: bigint) => new Date(Number(ms)).toISOString()
