import type { Attempt, Outcome, RunEvent } from './run-event'

export type ToolCallState = { id: string | null; name: string; arguments: string }

/** One call as far as its events have told. `outcome` is null while it runs. */
export type CallState = {
  callId: string
  columnId: string
  sample: number
  text: string
  reasoning: string
  toolCalls: ToolCallState[]
  attempts: Attempt[]
  outcome: Outcome | null
}

export type RunState = {
  runId: string | null
  traceId: string | null
  startedAt: string | null
  calls: CallState[]
  isEnded: boolean
}

export const emptyRun: RunState = { runId: null, traceId: null, startedAt: null, calls: [], isEnded: false }

/**
 * The run after one more event. Column, store, replay and tests share it.
 * Only the call that an event names gets a new identity. An event for a call that the run doesn't have is ignored.
 */
export function reduceRun(run: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'run-start':
      return { runId: event.runId, traceId: event.traceId, startedAt: event.startedAt, calls: event.calls.map(startCall), isEnded: false }
    case 'run-end':
      return { ...run, isEnded: true }
    case 'text-delta':
    case 'reasoning-delta':
    case 'tool-delta':
    case 'attempt':
    case 'call-end': {
      const before = run.calls[event.call]
      return before ? { ...run, calls: run.calls.with(event.call, reduceCall(before, event)) } : run
    }
  }
}

/** An event about one call. */
export type CallEvent = Extract<RunEvent, { call: number }>

/** One call after one more event about it. */
export function reduceCall(call: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'text-delta':
      return { ...call, text: call.text + event.text }
    case 'reasoning-delta':
      return { ...call, reasoning: call.reasoning + event.text }
    case 'tool-delta':
      return { ...call, toolCalls: addToolDelta(call.toolCalls, event) }
    case 'attempt':
      return { ...call, attempts: [...call.attempts, event.attempt] }
    case 'call-end':
      return { ...call, outcome: event.outcome }
  }
}

export function startCall({ callId, columnId, sample }: { callId: string; columnId: string; sample: number }): CallState {
  return { callId, columnId, sample, text: '', reasoning: '', toolCalls: [], attempts: [], outcome: null }
}

function addToolDelta(toolCalls: ToolCallState[], event: Extract<RunEvent, { type: 'tool-delta' }>): ToolCallState[] {
  const before = toolCalls[event.index] ?? { id: null, name: '', arguments: '' }
  const after = {
    id: event.id ?? before.id,
    name: before.name + (event.name ?? ''),
    arguments: before.arguments + (event.arguments ?? ''),
  }
  return event.index < toolCalls.length ? toolCalls.with(event.index, after) : [...toolCalls, after]
}
