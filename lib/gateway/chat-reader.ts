import type { CallEvent } from '@/lib/runs/reduce-run'
import {
  errorOf,
  finishReasonOf,
  isErrorReason,
  reasoningOf,
  textOf,
  toolDeltasOf,
  usageOf,
  type ChatChoice,
  type ChatChunk,
  type ChatDelta,
} from './chat-chunk'

/** How a stream went wrong, and what the provider said in it. */
export type StreamFault = { kind: 'malformed' | 'error'; said: string | null }

/** What an answer has told besides its events. Of usage and finish reason the last word counts; `answeredBy` is the model's name in it. */
export type Found = { finishReason: string | null; usage: unknown; hookResults: unknown; answeredBy: string | null }

const longestQuote = 500
const isEndOrNothing = (data: string) => data.length < 10 && /^\s*(?:\[DONE\]\s*)?$/.test(data)

/** Reads the chunks of one answer, whatever their provider, and gives the events that they amount to. */
export class ChatReader {
  readonly found: Found = { finishReason: null, usage: null, hookResults: null, answeredBy: null }
  fault: StreamFault | null = null
  readonly #call: number
  /** Which call of ours the provider's index stands for; a new ID starts a new one. */
  readonly #toolIndexes = new Map<number, { index: number; id: string }>()
  #toolCount = 0

  /** `call` is the call's index in its run. */
  constructor(call: number) {
    this.#call = call
  }

  /** Reads the data of one event, or a plain answer as a whole; after a fault nothing more is read. */
  read(data: string): CallEvent[] {
    if (this.fault || isEndOrNothing(data)) return []
    try {
      return this.#readChunk(JSON.parse(data))
    } catch {
      this.fault = { kind: 'malformed', said: data.slice(0, longestQuote) }
      return []
    }
  }

  #readChunk(chunk: ChatChunk): CallEvent[] {
    const error = errorOf(chunk)
    if (error !== null) {
      this.fault = { kind: 'error', said: error }
      return []
    }
    this.found.usage = usageOf(chunk) ?? this.found.usage
    this.found.hookResults = chunk.hook_results ?? this.found.hookResults
    this.found.answeredBy ??= (typeof chunk.model === 'string' && chunk.model) || null
    // There is one choice, whatever its index: Cohere counts contents there.
    return (chunk.choices ?? []).flatMap((choice) => this.#readChoice(choice))
  }

  #readChoice(choice: ChatChoice): CallEvent[] {
    const delta = choice.delta ?? choice.message
    const { finish_reason: reason } = choice
    if (reason && isErrorReason(reason)) this.fault = { kind: 'error', said: reason }
    else if (reason) this.found.finishReason = finishReasonOf(reason)
    return delta ? this.#readDelta({ delta, choice }) : []
  }

  #readDelta({ delta, choice }: { delta: ChatDelta; choice: ChatChoice }): CallEvent[] {
    const events: CallEvent[] = []
    const call = this.#call
    const reasoning = reasoningOf(delta)
    if (reasoning) events.push({ type: 'reasoning-delta', call, text: reasoning })
    const text = textOf(delta)
    if (text) events.push({ type: 'text-delta', call, text })
    for (const [position, { at, id, name, arguments: text }] of toolDeltasOf(delta).entries()) {
      // A plain answer has its tool calls in a list; in a stream each part names its place, Cohere's with the choice.
      const index = this.#toolIndex({ given: choice.message ? position : (at ?? choice.index ?? 0), id })
      events.push({ type: 'tool-delta', call, index, ...(id && { id }), ...(name && { name }), ...(text && { arguments: text }) })
    }
    return events
  }

  #toolIndex({ given, id }: { given: number; id: string }): number {
    const known = this.#toolIndexes.get(given)
    if (known && (!id || id === known.id)) return known.index
    const index = this.#toolCount++
    this.#toolIndexes.set(given, { index, id })
    return index
  }
}
