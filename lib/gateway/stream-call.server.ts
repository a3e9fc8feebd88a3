import 'server-only'
import type { CallError } from '@/lib/portkey/call-error'
import { explainBrokenStream, explainResponse, failure } from '@/lib/portkey/errors'
import { redactHeaders, redactText } from '@/lib/portkey/redact'
import type { GatewayRequest } from '@/lib/portkey/request'
import type { CallEvent } from '@/lib/runs/reduce-run'
import type { Attempt } from '@/lib/runs/run-event'
import type { AttemptFeed } from './attempt-feed.server'
import { AttemptWatch } from './attempt-watch.server'
import { outcomeOf, type CallFacts } from './call-outcome'
import { parseAnswer } from './chat-chunk'
import { ChatReader } from './chat-reader'
import { sendRequest, type GatewayAnswer } from './client.server'
import { SseSplitter } from './sse-splitter'
import { triedTarget } from './tried-target'

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
  /** A clock in milliseconds. */
  nowMs?: () => number
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
  readonly #nowMs: () => number
  readonly #startedMs: number
  readonly #facts: CallFacts
  #lastAttempt: Attempt | null = null

  constructor(call: CallToStream) {
    const { feed, callId, index, emit, nowMs = () => performance.now() } = call
    this.#call = call
    this.#reader = new ChatReader(index)
    this.#nowMs = nowMs
    this.#startedMs = nowMs()
    const onAttempt = (attempt: Attempt) => {
      this.#lastAttempt = attempt
      void emit([{ type: 'attempt', call: index, attempt }])
    }
    this.#watch = new AttemptWatch({ feed, callId, onAttempt })
    const { provider, model, isSimulated } = call.request
    const unknown = { readCount: 0, firstTokenMs: null, lastTokenMs: null, totalMs: 0, response: null }
    this.#facts = { provider, model, isSimulated, ...unknown, ...this.#reader.found }
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
    return answer.status < 300 && isStream ? this.#readStream(answer) : this.#readPlain({ answer, headers })
  }

  async #readStream({ body }: GatewayAnswer): Promise<CallError | null> {
    const decoder = new TextDecoder()
    const splitter = new SseSplitter()
    for await (const part of body ?? []) {
      await this.#take(splitter.push(decoder.decode(part, { stream: true })))
      // Leaving the loop closes the connection, and so the provider's: what follows a fault would only be paid for.
      if (this.#reader.fault) return this.#judge()
    }
    await this.#take([...splitter.push(decoder.decode()), ...splitter.end()])
    return this.#judge()
  }

  async #take(data: string[]): Promise<void> {
    const events = data.flatMap((one) => this.#reader.read(one))
    if (events.length === 0) return
    const atMs = this.#nowMs() - this.#startedMs
    this.#facts.readCount += 1
    this.#facts.firstTokenMs ??= atMs
    this.#facts.lastTokenMs = atMs
    await this.#call.emit(events)
  }

  /** An answer in one piece: a completion where no stream was asked for, or a failure. */
  async #readPlain({ answer, headers }: { answer: GatewayAnswer; headers: Record<string, string> }): Promise<CallError | null> {
    const text = await textOf(answer)
    const { chunk, isCompletion } = parseAnswer(text)
    if (answer.status < 300 && isCompletion) {
      const events = this.#reader.read(text)
      if (events.length > 0) this.#facts.readCount = 1
      await this.#call.emit(events)
      return this.#judge()
    }
    // A guardrail's denial says in its body which check it was.
    this.#reader.found.hookResults = chunk?.hook_results ?? null
    await this.#watch.settle()
    const { isHosted, request } = this.#call
    return explainResponse({ status: answer.status, headers, text, isHosted, secrets: request.secrets, ...this.#subject })
  }

  /** An answer is whole when it said how it finished. */
  async #judge(): Promise<CallError | null> {
    const { fault, found } = this.#reader
    if (fault) return this.#broken(fault)
    if (found.finishReason) return null
    if (await this.#watch.hasDied()) return failure({ code: 'gateway_died', ...this.#subject })
    const { readCount, response } = this.#facts
    if (readCount === 0) return failure({ code: 'provider_bad_answer', httpStatus: response?.status ?? null, ...this.#subject })
    return this.#broken({ kind: 'cut' })
  }

  /** Why no answer came, or why it broke off; null when the call was stopped, which is no error, or had finished before. */
  async explain(cause: unknown): Promise<CallError | null> {
    const { fault, found } = this.#reader
    if (this.#call.signal.aborted || (found.finishReason && !fault)) return null
    if (await this.#watch.hasDied()) return failure({ code: 'gateway_died', ...this.#subject })
    if (this.#facts.response) return this.#broken(fault ?? { kind: 'cut' })
    const said = cause instanceof Error ? rootOf(cause).message : String(cause)
    return failure({ code: 'gateway_unreachable', providerMessage: this.#redacted(said), ...this.#subject })
  }

  async end(error: CallError | null): Promise<void> {
    this.#facts.totalMs = this.#nowMs() - this.#startedMs
    Object.assign(this.#facts, this.#reader.found)
    await this.#watch.close()
    const isStopped = this.#call.signal.aborted && this.#reader.found.finishReason === null
    const outcome = outcomeOf({ facts: this.#facts, error, isStopped })
    await this.#call.emit([{ type: 'call-end', call: this.#call.index, outcome }])
  }

  #broken({ kind, said = null }: { kind: 'cut' | 'malformed' | 'error'; said?: string | null }): CallError {
    return explainBrokenStream({ kind, said: said === null ? null : this.#redacted(said), ...this.#subject })
  }

  #redacted(text: string): string {
    return redactText({ text, secrets: this.#call.request.secrets })
  }

  /** Whose failure it is: of the target that was tried last, as its attempt says or, where nobody reports those, the gateway. */
  get #subject() {
    const headers = this.#facts.response?.headers ?? {}
    const path = this.#lastAttempt?.target ?? headers['x-portkey-last-used-option-index'] ?? ''
    const provider = this.#lastAttempt?.provider ?? headers['x-portkey-provider'] ?? null
    return triedTarget({ request: this.#call.request, path, provider })
  }
}

async function textOf({ body }: GatewayAnswer): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of body ?? []) text += decoder.decode(part, { stream: true })
  return text + decoder.decode()
}

/** The SDK wraps what `fetch` wraps: what happened stands innermost. */
function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error
}
