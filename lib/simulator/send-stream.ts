import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { StreamStep } from './spoil-stream.ts'
import { untilLeft, wait } from './wait.ts'

export type StreamJob = {
  response: ServerResponse
  steps: Iterable<StreamStep>
  /** 0: as fast as the caller reads. */
  millisecondsPerToken: number
  /** Aborted when the caller leaves. */
  signal: AbortSignal
}

/** An unthrottled stream is written in pieces of this size, so that many of them share the process. */
const maxBatchLength = 16_384

/** Writes a stream at its speed. Resolves when it has ended or the caller has left. */
export async function sendStream({ response, steps, millisecondsPerToken, signal }: StreamJob): Promise<void> {
  // Due times count from the start: a late timer is caught up with and shifts nothing.
  const startedAt = performance.now()
  let batch = ''
  let tokens = 0
  for (const step of steps) {
    if (step.type === 'cut' || step.type === 'stall') return interrupt({ response, text: batch, type: step.type, signal })
    if (step.type === 'token') {
      const waitMs = startedAt + tokens++ * millisecondsPerToken - performance.now()
      if (waitMs > 0 || batch.length > maxBatchLength) {
        await write({ response, text: batch, signal })
        batch = ''
        await (waitMs > 0 ? wait({ ms: waitMs, signal }) : setImmediate())
      }
    }
    if (signal.aborted) return
    batch += step.text
  }
  response.end(batch)
}

/** What was written reaches the caller before the connection breaks or falls silent. */
export async function interrupt({ response, text, type, signal }: InterruptInput): Promise<void> {
  await untilLeft(new Promise((resolve) => response.write(text, resolve)))
  if (type === 'cut') response.destroy()
  else await left(signal)
}
type InterruptInput = { response: ServerResponse; text: string; type: 'cut' | 'stall'; signal: AbortSignal }

/** Resolves when the caller has left. */
export const left = async (signal: AbortSignal) => {
  if (!signal.aborted) await once(signal, 'abort')
}

async function write({ response, text, signal }: { response: ServerResponse; text: string; signal: AbortSignal }): Promise<void> {
  if (text === '' || signal.aborted || response.write(text)) return
  await untilLeft(once(response, 'drain', { signal }))
}
