import type { CallEvent } from '@/lib/runs/reduce-run'
import {
  errorText,
  finishReasonOf,
  isErrorReason,
  reasoningOf,
  textOf,
  toolDeltasOf,
  type ChatChoice,
  type ChatChunk,
  type ChatDelta,
} from './chat-chunk'

/** How a stream went wrong, and what the provider said in it. */
export type StreamFault = { kind: 'malformed' | 'error'; said: string | null }

/** Reads the chunks of one answer, whatever their provider, and gives the events that they amount to. */
export class ChatReader {
  readonly #call: number
  /** Which call of ours the provider's index stands for; a new ID starts a new one. */
  readonly #toolIndexes = new Map<number, { index: number; id: string | null }>()
  #toolCount = 0
  model: string | null = null
  finishReason: string | null = null
  usage: unknown = null
  hookResults: unknown = null
  fault: StreamFault | null = null

  constructor(call: number) {
    this.#call = call
  }

  /** Reads the data of one event; after a fault nothing more is read. */
  read(data: string): CallEvent[] {
    if (this.fault || data === '[DONE]') return []
    try {
      return this.readChunk(JSON.parse(data))
    } catch {
      this.fault = { kind: 'malformed', said: data.slice(0, 500) }
      return []
    }
  }

  /** Reads one chunk of a stream, or a plain answer as a whole. */
  readChunk({ model, choices, usage, error, hook_results: hookResults }: ChatChunk): CallEvent[] {
    this.model ??= model ?? null
    if (error) {
      this.fault = { kind: 'error', said: errorText(error) }
      return []
    }
    // Some repeat the usage: the last one counts.
    if (usage) this.usage = usage
    if (hookResults) this.hookResults = hookResults
    const events: CallEvent[] = []
    // There is one choice, whatever its index: Cohere counts contents there.
    for (const choice of choices ?? []) this.#readChoice({ choice, events })
    return events
  }

  #readChoice({ choice, events }: { choice: ChatChoice; events: CallEvent[] }): void {
    const delta = choice.delta ?? choice.message
    if (delta) this.#readDelta({ delta, choice, events })
    const { finish_reason: reason } = choice
    if (!reason) return
    if (isErrorReason(reason)) this.fault = { kind: 'error', said: reason }
    else this.finishReason = finishReasonOf(reason)
  }

  #readDelta({ delta, choice, events }: { delta: ChatDelta; choice: ChatChoice; events: CallEvent[] }): void {
    const reasoning = reasoningOf(delta)
    if (reasoning) events.push({ type: 'reasoning-delta', call: this.#call, text: reasoning })
    const text = textOf(delta)
    if (text) events.push({ type: 'text-delta', call: this.#call, text })
    for (const [position, { index, id, function: called }] of toolDeltasOf(delta).entries()) {
      const isPlain = choice.message !== undefined
      const at = this.#toolIndex({ given: isPlain ? position : (index ?? choice.index ?? 0), id: id ?? null })
      events.push({
        type: 'tool-delta',
        call: this.#call,
        index: at,
        ...(id && { id }),
        ...(called?.name && { name: called.name }),
        ...(called?.arguments && { arguments: called.arguments }),
      })
    }
  }

  #toolIndex({ given, id }: { given: number; id: string | null }): number {
    const known = this.#toolIndexes.get(given)
    if (known && (id === null || id === known.id)) return known.index
    const index = this.#toolCount++
    this.#toolIndexes.set(given, { index, id })
    return index
  }
}
