import 'server-only'
import { outcomeOf } from '@/lib/gateway/call-outcome'
import { streamCall } from '@/lib/gateway/stream-call.server'
import { log } from '@/lib/log.server'
import type { CallError } from '@/lib/portkey/call-error'
import { failure } from '@/lib/portkey/errors'
import { reduceCall, startCall, type CallEvent } from '@/lib/runs/reduce-run'
import type { RunInput } from '@/lib/runs/run-input'
import { randomUUID } from 'node:crypto'
import { stopRun, trackRun } from './active-runs.server'
import { eventStream, type EventWriter } from './event-stream.server'
import { gateways } from './gateways.server'
import { planCalls, type PlannedCall } from './plan-calls.server'
import { recorder } from './recorder.server'

/**
 * Fires a prompt at all its columns and gives the one SSE stream of their events.
 * The calls are rows in the database before a request leaves; the reader's leaving stops them all.
 */
export function startRun({ input }: { input: RunInput }): ReadableStream<Uint8Array> {
  const runId = randomUUID()
  return eventStream({ produce: (writer) => produceRun({ runId, input, writer }), onGone: () => void stopRun({ runId }) })
}

async function produceRun({ runId, input, writer }: { runId: string; input: RunInput; writer: EventWriter }): Promise<void> {
  const startedAt = new Date()
  const { traceId, calls } = await planCalls({ input })
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const signals = trackRun({ runId, callIds: calls.map(({ callId }) => callId), ended })
  try {
    const started = calls.map(({ callId, column, sample }) => ({ callId, columnId: column.id, sample }))
    await writer.write([{ type: 'run-start', runId, traceId, startedAt: startedAt.toISOString(), calls: started }])
    const { samples, configurationVersionId } = input
    const run = { id: runId, traceId, startedAt, samples, configurationVersionId }
    const isRecorded = await record({ run, calls })
    await Promise.all(calls.map((call, index) => runCall({ call, index, isRecorded, signal: signals.get(call.callId), writer })))
    await recorder().flush()
    await writer.write([{ type: 'run-end', runId }])
  } finally {
    end()
  }
}

type Run = Parameters<ReturnType<typeof recorder>['startRun']>[0]['run']

/** False when the rows could not be written; then nothing is sent. */
async function record({ run, calls }: { run: Run; calls: PlannedCall[] }): Promise<boolean> {
  try {
    await recorder().startRun({ run, calls: calls.map(({ row }) => row) })
    return true
  } catch (error) {
    log().error({ error: String(error) }, 'run could not be recorded')
    return false
  }
}

type RunningCall = { call: PlannedCall; index: number; isRecorded: boolean; signal: AbortSignal | undefined; writer: EventWriter }

async function runCall({ call, index, isRecorded, signal = new AbortController().signal, writer }: RunningCall): Promise<void> {
  const { callId, column, sample, built, row } = call
  let state = startCall({ callId, columnId: column.id, sample })
  const emit = (events: CallEvent[]) => {
    state = events.reduce(reduceCall, state)
    if (state.outcome && isRecorded) recorder().endCall({ ...state, outcome: state.outcome })
    return writer.write(events)
  }
  const fail = (error: CallError) =>
    emit([{ type: 'call-end', call: index, outcome: outcomeOf({ facts: unsent(call), error, isStopped: false }) }])
  if (!isRecorded) return fail(failure({ code: 'not_recorded', ...unsent(call) }))
  if (!built.ok) return fail(built.error)
  log().debug({ callId, request: row.request }, 'request to the gateway')
  try {
    const feed = column.connection === 'embedded' ? gateways().embedded.attempts : null
    await streamCall({ index, callId, request: built.request, isHosted: column.connection === 'hosted', feed, signal, emit })
  } catch (error) {
    log().error({ callId, error: error instanceof Error ? error.stack : String(error) }, 'call failed in the app')
    if (!state.outcome) await fail(failure({ code: 'internal_error', ...unsent(call) }))
  }
  log().debug({ callId, outcome: state.outcome, text: state.text.slice(0, 2000) }, 'answer of the gateway')
}

const unsent = ({ row: { provider, model, isSimulated } }: PlannedCall) => ({
  provider,
  model,
  isSimulated,
  answeredBy: null,
  readCount: 0,
  finishReason: null,
  usage: null,
  firstTokenMs: null,
  lastTokenMs: null,
  totalMs: null,
  response: null,
  hookResults: null,
})
