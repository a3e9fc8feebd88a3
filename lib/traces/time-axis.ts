import type { Call } from './call'

/** Where something lies on the axis: fractions of its whole length, from 0 to 1. */
export type Span = { left: number; width: number }
export type AttemptSpan = Span & { index: number }
export type CallSpan = Span & {
  callId: string
  /** Milliseconds after the start of the trace. */
  startMs: number
  durationMs: number
  /** Where the first token came; null when none did. */
  firstToken: number | null
  attempts: AttemptSpan[]
}
export type TimeAxis = { durationMs: number; ticks: { at: number; ms: number }[]; calls: CallSpan[] }

type TimedCall = Pick<Call, 'id' | 'startedAt' | 'totalMs' | 'firstTokenMs' | 'status' | 'attempts'>

const mostTicks = 6
const steps = [1, 2, 5]

/**
 * Lays calls and their attempts out on one axis that begins with the first call and ends with the last.
 * A call that runs lasts until `now`; one whose total nobody measured, until its last attempt's end.
 */
export function layOutTimeAxis({ calls, now }: { calls: TimedCall[]; now: Date }): TimeAxis {
  const startMs = Math.min(...calls.map(startOf))
  const endMs = Math.max(...calls.map((call) => endOf({ call, now })))
  const durationMs = calls.length === 0 ? 1 : Math.max(1, endMs - startMs)
  const place = (ms: number) => clamp((ms - startMs) / durationMs)
  return { durationMs, ticks: ticksOf(durationMs), calls: calls.map((call) => spanOf({ call, now, startMs, place })) }
}

type Placing = { call: TimedCall; now: Date; startMs: number; place: (ms: number) => number }

function spanOf({ call, now, startMs, place }: Placing): CallSpan {
  const callStart = startOf(call)
  const callEnd = endOf({ call, now })
  const between = (from: number, to: number): Span => {
    const left = place(Math.max(from, callStart))
    return { left, width: Math.max(0, place(Math.min(to, callEnd)) - left) }
  }
  return {
    callId: call.id,
    ...between(callStart, callEnd),
    startMs: callStart - startMs,
    durationMs: callEnd - callStart,
    firstToken: call.firstTokenMs === null ? null : place(Math.min(callStart + call.firstTokenMs, callEnd)),
    attempts: call.attempts.map(({ index, startedAt, durationMs }) => {
      const attemptStart = Date.parse(startedAt)
      return { index, ...between(attemptStart, attemptStart + durationMs) }
    }),
  }
}

/** Round times, at most six of them. */
function ticksOf(durationMs: number): TimeAxis['ticks'] {
  const power = 10 ** Math.floor(Math.log10(durationMs / mostTicks))
  const step = steps.map((factor) => factor * power).find((candidate) => durationMs / candidate <= mostTicks) ?? power * 10
  return Array.from({ length: Math.floor(durationMs / step) }, (_, index) => (index + 1) * step).map((ms) => ({ ms, at: ms / durationMs }))
}

const startOf = ({ startedAt }: TimedCall) => Date.parse(startedAt)

function endOf({ call, now }: { call: TimedCall; now: Date }): number {
  const start = startOf(call)
  if (call.status === 'running') return Math.max(start, now.getTime())
  if (call.totalMs !== null) return start + call.totalMs
  return Math.max(start, ...call.attempts.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs))
}

const clamp = (value: number) => Math.min(1, Math.max(0, value))
