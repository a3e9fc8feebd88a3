import { type Answer, answerTo } from './answer.ts'
import type { ChatRequest } from './chat-request.ts'
import type { FailurePlan } from './failure-plan.ts'
import type { Reply } from './reply.ts'
import { interrupt, left, sendStream } from './send-stream.ts'
import type { Directive } from './simulate-header.ts'
import { type StreamFault, spoilStream } from './spoil-stream.ts'
import { voiceOf } from './voice.ts'
import { wait } from './wait.ts'
import type { Exchange, Wire } from './wire.ts'

export type Conversation = {
  wire: Wire
  request: ChatRequest
  directive: Directive
  plan: FailurePlan
  url: URL
  id: string
  createdAt: Date
  reply: Reply
}

/** From here on an answer is not throttled. */
const unthrottledTokensPerSecond = 10_000
const usualAfterTokens = 12

/** Answers a chat request as its provider would, or goes wrong as planned. */
export async function respond(conversation: Conversation): Promise<void> {
  const { plan, request, directive, reply } = conversation
  const { signal } = reply
  if (plan.type === 'hang') return left(signal)
  if (plan.type === 'slow-headers') await wait({ ms: plan.headersMs, signal })
  await wait({ ms: directive.firstTokenMs ?? voiceOf(request.model).firstTokenMs, signal })
  if (!signal.aborted) await speak(conversation)
}

async function speak(conversation: Conversation): Promise<void> {
  const { plan, reply, request, wire } = conversation
  switch (plan.type) {
    case 'status':
      return fail({ conversation, status: plan.status })
    case 'html':
      return reply.send({ status: plan.status, contentType: 'text/html; charset=utf-8', body: htmlPage(plan.status) })
    case 'empty':
      return reply.send({ status: plan.status, contentType: request.isStreamed ? 'text/event-stream' : 'application/json', body: '' })
    case 'provider-error':
      if (request.isStreamed && plan.status === null) return sendAnswer({ conversation, fault: 'provider-error' })
      return fail({ conversation, status: plan.status ?? wire.overloadedStatus })
    case 'spoilt':
      return sendAnswer({ conversation, fault: plan.fault })
    case 'none':
    case 'hang':
    case 'slow-headers':
      return sendAnswer({ conversation, fault: null })
  }
}

function fail({ conversation, status }: { conversation: Conversation; status: number }): void {
  const { wire, request, directive, url, id, reply } = conversation
  const retryAfter = directive.retryAfterSeconds
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  reply.json({ status, headers, body: wire.failure({ status, url, model: request.model, id, message: null }) })
}

type Speech = { conversation: Conversation; fault: StreamFault | null }

async function sendAnswer({ conversation, fault }: Speech): Promise<void> {
  const { request, directive, url, id, createdAt } = conversation
  const answer = answerTo({ request, directive })
  const exchange: Exchange = { request, answer, url, id, createdAt, provider: directive.provider ?? null }
  await (request.isStreamed ? stream({ conversation, fault, exchange }) : sendPlain({ conversation, fault, exchange }))
}

async function stream({ conversation, fault, exchange }: Speech & { exchange: Exchange }): Promise<void> {
  const { wire, directive, reply } = conversation
  const script = wire.stream(exchange)
  const response = reply.open({ status: 200, contentType: script.contentType, headers: {} })
  const steps = spoilStream({ script, fault, afterTokens: directive.afterTokens ?? usualAfterTokens })
  await sendStream({ response, steps, millisecondsPerToken: millisecondsPerToken(conversation), signal: reply.signal })
}

/** Nobody sees a plain answer before it is whole. */
async function sendPlain({ conversation, fault, exchange }: Speech & { exchange: Exchange }): Promise<void> {
  const { wire, reply } = conversation
  await wait({ ms: spokenTokens(exchange.answer) * millisecondsPerToken(conversation), signal: reply.signal })
  if (reply.signal.aborted) return
  const body = JSON.stringify(wire.plain(exchange))
  if (fault === null) return reply.send({ status: 200, contentType: 'application/json', body })
  const half = body.slice(0, Math.ceil(body.length / 2))
  if (fault !== 'cut' && fault !== 'stall') return reply.send({ status: 200, contentType: 'application/json', body: half })
  const headers = { 'content-length': String(Buffer.byteLength(body)) }
  const response = reply.open({ status: 200, contentType: 'application/json', headers })
  await interrupt({ response, text: half, type: fault, signal: reply.signal })
}

const spokenTokens = ({ usage }: Answer) => usage.outputTokens + usage.reasoningTokens

function millisecondsPerToken({ directive, request }: Conversation): number {
  const tokensPerSecond = directive.tokensPerSecond ?? voiceOf(request.model).tokensPerSecond
  return tokensPerSecond >= unthrottledTokensPerSecond ? 0 : 1000 / tokensPerSecond
}

const htmlPage = (status: number) => `<!DOCTYPE html>
<html lang="en">
<head><title>${status}</title></head>
<body>
<center><h1>${status}</h1></center>
<hr><center>simulated proxy</center>
</body>
</html>
`
