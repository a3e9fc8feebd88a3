import 'server-only'
import { buildRequest, newTraceId } from './plan-calls.server'
import { streamCall } from '@/lib/gateway/stream-call.server'
import { AppError } from '@/lib/http/app-error'
import { findProvider } from '@/lib/portkey/providers'
import { promptSchema } from '@/lib/portkey/prompt'
import { modelsOf } from '@/lib/pricing/models'
import { reduceCall, startCall } from '@/lib/runs/reduce-run'
import type { Outcome } from '@/lib/runs/run-event'
import { columnSchema, type Column } from '@/lib/runs/run-input'
import type { ConnectionTest, TestStep } from '@/lib/settings/connection'
import { credentialsFrom, isConfigured } from '@/lib/gateway/credentials.server'
import { randomUUID } from 'node:crypto'
import { gateways } from './gateways.server'

const longestMs = 30_000
const prompt = promptSchema.parse({ messages: [{ role: 'user', content: 'Answer with the word pong.' }] })

/**
 * A real round trip through a connection: reachable, authorised, a model answers, streams.
 * Where no provider has a key, the simulator answers behind the embedded gateway, and the steps say so.
 */
export async function testConnection({
  connection,
  provider,
}: {
  connection: string
  provider?: string | undefined
}): Promise<ConnectionTest> {
  const column = columnToTest({ connection, provider })
  const addresses = await gateways().ready([column])
  const callId = randomUUID()
  const built = buildRequest({ prompt, column, call: { callId, traceId: newTraceId(), sample: 0 }, ...addresses })
  if (!built.ok)
    return {
      ok: false,
      steps: [{ step: 'ready to send', ok: false, message: `${built.error.message} ${built.error.advice}`, durationMs: null }],
    }
  let state = startCall({ callId, columnId: column.id, sample: 0 })
  let deltas = 0
  await streamCall({
    index: 0,
    callId,
    request: built.request,
    isHosted: connection === 'hosted',
    feed: connection === 'embedded' ? gateways().embedded.attempts : null,
    signal: AbortSignal.timeout(longestMs),
    emit: async (events) => {
      deltas += events.filter(({ type }) => type === 'text-delta').length
      state = events.reduce(reduceCall, state)
    },
  })
  const steps = state.outcome ? stepsOf({ outcome: state.outcome, deltas, text: state.text, column }) : []
  return { ok: steps.length > 0 && steps.every(({ ok }) => ok), steps }
}

function columnToTest({ connection, provider }: { connection: string; provider?: string | undefined }): Column {
  if (provider && !findProvider(provider))
    throw new AppError({ code: 'not_found', message: `The gateway knows no provider "${provider}".` })
  const environment = process.env
  const chosen =
    provider ?? ['openai', 'anthropic', 'google', 'cohere'].find((id) => credentialsFrom(environment).providerKey(id) !== null) ?? 'openai'
  const isSimulated = connection === 'embedded' && !provider && !isConfigured({ provider: chosen, environment })
  const model = modelsOf(chosen)[0]?.id ?? 'test'
  return columnSchema.parse({
    id: 'test',
    model: `portkey/${chosen}/${model}`,
    connection,
    options: { max_tokens: 16 },
    simulate: isSimulated ? { firstTokenMs: 20, tokensPerSecond: 200, outputTokens: 16 } : null,
  })
}

function stepsOf({ outcome, deltas, text, column }: { outcome: Outcome; deltas: number; text: string; column: Column }): TestStep[] {
  const error = outcome.status === 'failed' ? outcome.error : null
  const status = outcome.response?.status ?? null
  const words = error ? [error.message, error.advice, error.providerMessage && `“${error.providerMessage}”`].filter(Boolean).join(' ') : ''
  const late = `No answer within ${longestMs / 1000} s.`
  const isAuthorised = status !== null && ![401, 402, 403].includes(status) && error?.code !== 'invalid_provider_key'
  const answered = text.length > 0 || outcome.status === 'succeeded'
  const from = column.simulate ? `The simulator answered as ${column.model}` : `${column.model} answered`
  const all: TestStep[] = [
    { step: 'reachable', ok: status !== null, message: status === null ? words || late : 'The gateway answered', durationMs: null },
    { step: 'authorised', ok: isAuthorised, message: isAuthorised ? 'The key was accepted' : words, durationMs: null },
    {
      step: 'answers',
      ok: answered,
      message: answered ? `${from}: “${text.slice(0, 60).trim()}”` : words || late,
      durationMs: outcome.firstTokenMs,
    },
    {
      step: 'streams',
      ok: deltas > 0,
      message: deltas > 0 ? `The answer came in ${deltas} parts` : 'Nothing came in parts',
      durationMs: outcome.totalMs,
    },
  ]
  const broken = all.findIndex(({ ok }) => !ok)
  // What comes after the first broken step was not reached.
  return broken === -1 ? all : all.slice(0, broken + 1)
}
