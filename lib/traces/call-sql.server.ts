import 'server-only'
import type { Database } from '@/lib/db.server'
import type { CallState } from '@/lib/runs/reduce-run'
import type { Outcome } from '@/lib/runs/run-event'
import { excerptOf } from './excerpt'
import type { SentRequest } from './call'

// Many rows in one statement each, from one JSON: 24 calls as single writes of the client took longer than their first tokens.

export type NewCall = {
  id: string
  traceId: string
  columnId: string
  sample: number
  connection: string
  provider: string
  model: string
  isSimulated: boolean
  metadata: Record<string, unknown>
  prompt: string
  request: SentRequest | null
}
export type EndedCall = CallState & { outcome: Outcome }

/** The rows of calls that are about to be sent, with their texts still empty. */
export function insertCalls({ db, runId, startedAtMs, calls }: { db: Database; runId: string; startedAtMs: number; calls: NewCall[] }) {
  const rows = jsonText(calls.map(({ prompt, ...call }) => ({ ...call, promptExcerpt: excerptOf(prompt) })))
  return [
    db.$executeRaw`
      INSERT INTO "Call" ("id", "runId", "traceId", "columnId", "sample", "startedAtMs", "connection", "provider", "model", "isSimulated", "metadata", "promptExcerpt")
      SELECT value->>'id', ${runId}, value->>'traceId', value->>'columnId', value->>'sample', ${startedAtMs}, value->>'connection', value->>'provider',
        value->>'model', value->>'isSimulated', value->'metadata', value->>'promptExcerpt'
      FROM json_each(${rows})`,
    db.$executeRaw`
      INSERT INTO "CallText" ("seq", "toolCalls", "request")
      SELECT call."seq", '[]', nullif(row.value->'request', 'null')
      FROM json_each(${rows}) AS row JOIN "Call" AS call ON call."id" = row.value->>'id'`,
  ]
}

/** What ended calls change of their rows, and their attempts. */
export function updateEndedCalls({ db, calls }: { db: Database; calls: EndedCall[] }) {
  const rows = jsonText(calls.map(endedRow))
  return [
    db.$executeRaw`
      UPDATE "Call" SET "status" = value->>'status', "finishReason" = value->>'finishReason',
        "inputTokens" = value->>'inputTokens', "outputTokens" = value->>'outputTokens', "cachedInputTokens" = value->>'cachedInputTokens',
        "reasoningTokens" = value->>'reasoningTokens', "totalTokens" = value->>'totalTokens', "costUsd" = value->>'costUsd',
        "firstTokenMs" = value->>'firstTokenMs', "totalMs" = value->>'totalMs', "tokensPerSecond" = value->>'tokensPerSecond',
        "cacheStatus" = value->>'cacheStatus', "gateway" = value->'gateway', "attemptCount" = json_array_length(value, '$.attempts'),
        "error" = nullif(value->'error', 'null'), "answerExcerpt" = value->>'answerExcerpt'
      FROM json_each(${rows}) WHERE "Call"."id" = value->>'id'`,
    db.$executeRaw`
      UPDATE "CallText" SET "text" = row.value->>'text', "reasoning" = row.value->>'reasoning', "toolCalls" = row.value->'toolCalls',
        "response" = nullif(row.value->'response', 'null'), "hookResults" = nullif(row.value->'hookResults', 'null')
      FROM json_each(${rows}) AS row JOIN "Call" AS call ON call."id" = row.value->>'id' WHERE "CallText"."seq" = call."seq"`,
    db.$executeRaw`
      INSERT INTO "Attempt" ("callSeq", "index", "target", "provider", "url", "status", "startedAtMs", "durationMs", "error", "isSimulated")
      SELECT call."seq", attempt.value->>'index', attempt.value->>'target', attempt.value->>'provider', attempt.value->>'url',
        attempt.value->>'status', attempt.value->>'startedAtMs', attempt.value->>'durationMs', attempt.value->>'error', attempt.value->>'simulated'
      FROM json_each(${rows}) AS row JOIN "Call" AS call ON call."id" = row.value->>'id' JOIN json_each(row.value, '$.attempts') AS attempt`,
  ]
}

function endedRow({ callId, text, reasoning, toolCalls, attempts, outcome }: EndedCall) {
  const { usage, gateway, ...known } = outcome
  const { inputTokens, outputTokens } = usage
  return {
    ...known,
    ...usage,
    id: callId,
    totalTokens: inputTokens === null || outputTokens === null ? null : inputTokens + outputTokens,
    cacheStatus: gateway.cacheStatus,
    gateway,
    error: outcome.status === 'failed' ? outcome.error : null,
    answerExcerpt: excerptOf(text || toolCalls.map(({ name, arguments: values }) => `${name}(${values})`).join(' ')),
    text,
    reasoning,
    toolCalls,
    attempts: attempts.map((attempt) => ({ ...attempt, startedAtMs: Date.parse(attempt.startedAt) })),
  }
}

/** JSON whose texts SQLite can hold: lone surrogates become the sign for what can't be shown. */
const jsonText = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed() : inner))
