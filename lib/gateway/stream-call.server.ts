import 'server-only'
import type { CallError } from '@/lib/portkey/call-error'
import { explainBrokenStream, explainResponse, failure } from '@/lib/portkey/errors'
import { redactHeaders } from '@/lib/portkey/redact'
import type { GatewayRequest } from '@/lib/portkey/request'
import type { CallEvent } from '@/lib/runs/reduce-run'
import type { AttemptFeed } from './attempt-feed.server'
import { AttemptWatch } from './attempt-watch.server'
import { outcomeOf, type CallFacts } from './call-outcome'
import type { ChatChunk } from './chat-chunk'
import { ChatReader } from './chat-reader'
import { sendRequest, type GatewayAnswer } from './client.server'
import { SseSplitter } from './sse-splitter'

export type CallToStream = {
  /** The call's index in its run. */
  index: number
  callId: string
  request: GatewayRequest
  isHosted: boolean
  /** Attempts of the embedded gateway; null where nobody reports them. */
  feed: AttemptFeed | null
  signal: AbortSignal
  /** Takes the events of one read from the gateway; the next read waits for what it returns. */
  emit: (events: CallEvent[]) => Promise<void>
}

/** Sends a request and emits its events, the last one `call-end`. Never rejects for what gateway, provider or network do. */
export async function streamCall(call: CallToStream): Promise<void> {
  const run = new StreamedCall(call)
  const error = await run.read().catch((cause: unknown) => run.explain(cause))
  await run.end(error)
}

class StreamedCall {
  readonly #call: CallToStream
  readonly #reader: ChatReader
  readonly #watch: AttemptWatch
  readonly #startedMs = performance.now()
  readonly #facts: CallFacts

  constructor(call: CallToStream) {
    this.#call = call
    this.#reader = new ChatReader(call.index)
    const { feed, callId, index, emit } = call
    this.#watch = new AttemptWatch({ feed, callId, onAttempt: (attempt) => void emit([{ type: 'attempt', call: index, attempt }]) })
    const { provider, model, isSimulated } = call.request
    const nothing = {
      answeredBy: null,
      readCount: 0,
      finishReason: null,
      usage: null,
      firstTokenMs: null,
      lastTokenMs: null,
      totalMs: 0,
      response: null,
      hookResults: null,
    }
    this.#facts = { provider, model, isSimulated, ...nothing }
  }

  /** Reads the answer to its end and gives what was wrong with it. */
  async read(): Promise<CallError | null> {
    const { request, signal } = this.#call
    const answer = await sendRequest({ request, signal: AbortSignal.any([signal, this.#watch.died]) })
    const headers = Object.fromEntries(answer.headers)
    this.#watch.expect(Number(headers['x-pg-attempts'] ?? 0))
    delete headers['x-pg-attempts']
    this.#facts.response = { status: answer.status, headers: redactHeaders({ headers, secrets: request.secrets }) }
    const isStream = headers['content-type']?.startsWith('text/event-stream') === true
    if (answer.status < 300 && isStream) return this.#readStream(answer)
    return this.#readPlain({ answer, headers })
  }

  async #readStream({ body }: GatewayAnswer): Promise<CallError | null> {
    const decoder = new TextDecoder()
    const splitter = new SseSplitter()
    const reader = body?.getReader()
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) break
      await this.#take(splitter.push(decoder.decode(part.value, { stream: true })))
    }
    await this.#take([...splitter.push(decoder.decode()), ...splitter.end()])
    const { fault, finishReason } = this.#reader
    if (fault) return explainBrokenStream({ ...fault, ...this.#subject })
    return finishReason ? null : explainBrokenStream({ kind: 'cut', ...this.#subject })
  }

  async #take(data: string[]): Promise<void> {
    const events = data.flatMap((one) => this.#reader.read(one))
    if (events.length === 0) return
    const atMs = performance.now() - this.#startedMs
    this.#facts.readCount += 1
    this.#facts.firstTokenMs ??= atMs
    this.#facts.lastTokenMs = atMs
    await this.#call.emit(events)
  }

  /** An answer in one piece: a completion where no stream was asked for, or a failure. */
  async #readPlain({ answer, headers }: { answer: GatewayAnswer; headers: Record<string, string> }): Promise<CallError | null> {
    const text = await new Response(answer.body).text()
    const chunk = answer.status < 300 ? parseCompletion(text) : null
    if (!chunk) {
      const { isHosted, request } = this.#call
      this.#reader.hookResults = hookResultsIn(text)
      return explainResponse({ status: answer.status, headers, text, isHosted, secrets: request.secrets, ...this.#subject })
    }
    const events = this.#reader.readChunk(chunk)
    if (events.length > 0) await this.#call.emit(events)
    const { fault, finishReason } = this.#reader
    if (fault) return explainBrokenStream({ ...fault, ...this.#subject })
    return finishReason ? null : explainBrokenStream({ kind: 'cut', ...this.#subject })
  }

  /** Why no answer came, or why it broke off; null when the call was stopped, which is no error. */
  explain(cause: unknown): CallError | null {
    if (this.#call.signal.aborted) return null
    if (this.#watch.hasDied) return failure({ code: 'gateway_died', ...this.#subject })
    if (this.#facts.response) return explainBrokenStream({ kind: 'cut', ...this.#subject })
    const said = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : String(cause)
    return failure({ code: 'gateway_unreachable', providerMessage: said, ...this.#subject })
  }

  async end(error: CallError | null): Promise<void> {
    this.#facts.totalMs = performance.now() - this.#startedMs
    this.#facts.answeredBy = this.#reader.model
    this.#facts.finishReason = this.#reader.finishReason
    this.#facts.usage = this.#reader.usage
    this.#facts.hookResults = this.#reader.hookResults
    await this.#watch.close()
    const isStopped = this.#call.signal.aborted && this.#reader.finishReason === null
    const outcome = outcomeOf({ facts: this.#facts, error, isStopped })
    await this.#call.emit([{ type: 'call-end', call: this.#call.index, outcome }])
  }

  get #subject() {
    const { provider, model } = this.#call.request
    return { provider, model }
  }
}

function parseCompletion(text: string): ChatChunk | null {
  try {
    const chunk: ChatChunk = JSON.parse(text)
    return Array.isArray(chunk.choices) && chunk.choices.length > 0 ? chunk : null
  } catch {
    return null
  }
}

/** A guardrail's denial says in its body which check it was. */
function hookResultsIn(text: string): unknown {
  try {
    const { hook_results: results }: { hook_results?: unknown } = JSON.parse(text)
    return results ?? null
  } catch {
    return null
  }
}
