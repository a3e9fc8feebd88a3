import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './answer.ts'
import type { ChatRequest } from './chat-request.ts'

/** One piece of a streamed body. Only a `token` costs time; what opens goes out with the first, what closes with the last. */
export type Frame = { type: 'open' | 'token' | 'close'; text: string }

/** A stream of one provider, with what it would look like when it goes wrong. */
export type StreamScript = {
  contentType: string
  frames: Iterable<Frame>
  /** An event that is not JSON. */
  malformed: string
  /** The provider's own error in mid-stream; it ends the stream. */
  error: string
}

export type Exchange = {
  request: ChatRequest
  answer: Answer
  url: URL
  /** 24 random hexadecimal digits, the root of every id in the answer. */
  id: string
  createdAt: Date
  /** The gateway's slug, if it was told. */
  provider: string | null
}

export type Failure = { status: number; url: URL; model: string; id: string; message: string | null }

/** The format of one family of providers. */
export type Wire = {
  isAuthorized: (input: { headers: IncomingHttpHeaders; url: URL }) => boolean
  unauthorized: (input: { url: URL; id: string }) => { status: number; body: unknown }
  /** @throws {InvalidRequest} when the provider would answer 400. */
  parse: (input: { body: unknown; url: URL }) => ChatRequest
  plain: (exchange: Exchange) => unknown
  stream: (exchange: Exchange) => StreamScript
  failure: (failure: Failure) => unknown
  headers: (input: { id: string; durationMs: number }) => Record<string, string>
  /** Status of a provider's error when nobody chose one. */
  overloadedStatus: number
}

/** Providers see a key that was not given as this word, since the gateway writes it out. */
export const isKey = (value: string | null | undefined) =>
  value !== null && value !== undefined && !['', 'undefined', 'null'].includes(value.replace(/^bearer\s*/i, '').trim())

/** Every error says that no provider is to blame for it. */
export const simulatedMessage = (message: string) => `${message} (simulated)`
