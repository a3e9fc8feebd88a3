import type { Answer } from './answer.ts'
import { splitTokens } from './tokenizer.ts'
import { type Exchange, type Frame, type StreamScript, type Wire, isKey } from './wire.ts'
import { parseGoogleRequest } from './wire-google-request.ts'
import { googleFailure, googleUnauthorized } from './wire-google-errors.ts'

/** Google's generateContent and streamGenerateContent, the latter as a JSON array unless `alt=sse`. */
export const googleWire: Wire = {
  isAuthorized: ({ headers, url }) =>
    isKey(url.searchParams.get('key')) || isKey(String(headers['x-goog-api-key'] ?? '')) || isKey(headers.authorization),
  unauthorized: ({ url }) => googleUnauthorized({ isStreamed: isArray(url) }),
  parse: parseGoogleRequest,
  plain: (exchange) => ({
    candidates: [candidate({ parts: partsOf(exchange), finishReason: finishReason(exchange.answer) })],
    ...envelope(exchange),
    usageMetadata: usageOf(exchange.answer),
  }),
  stream: (exchange) => (isArray(exchange.url) ? arrayScript(exchange) : eventScript(exchange)),
  failure: (failure) => googleFailure({ ...failure, isStreamed: isArray(failure.url) }),
  headers: ({ durationMs }) => ({ 'server-timing': `gfet4t7; dur=${Math.round(durationMs)}` }),
  overloadedStatus: 503,
}

const isArray = (url: URL) => url.pathname.endsWith(':streamGenerateContent') && url.searchParams.get('alt') !== 'sse'

const finishReason = ({ finish }: Answer) => (finish.type === 'length' ? 'MAX_TOKENS' : 'STOP')

/** Google counts thinking beside the candidates' tokens, not among them. */
function usageOf({ usage }: Answer) {
  return {
    promptTokenCount: usage.inputTokens,
    candidatesTokenCount: usage.outputTokens,
    totalTokenCount: usage.inputTokens + usage.outputTokens + usage.reasoningTokens,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: usage.inputTokens }],
    candidatesTokensDetails: [{ modality: 'TEXT', tokenCount: usage.outputTokens }],
    ...(usage.reasoningTokens > 0 && { thoughtsTokenCount: usage.reasoningTokens }),
  }
}

const envelope = ({ request, id }: Exchange) => ({ modelVersion: request.model, responseId: id })
const candidate = ({ parts, finishReason: reason }: { parts: object[]; finishReason?: string }) => ({
  content: { parts, role: 'model' },
  ...(reason && { finishReason: reason }),
  index: 0,
})

const callParts = ({ answer }: Exchange) => answer.toolCalls.map((call) => ({ functionCall: { name: call.name, args: call.arguments } }))
function partsOf(exchange: Exchange) {
  const { answer } = exchange
  const thought = answer.reasoning ? [{ text: answer.reasoning, thought: true }] : []
  return [...thought, ...(answer.text ? [{ text: answer.text }] : []), ...callParts(exchange)]
}

/** The body of each element of the stream; only the last one has the reason and the whole usage. */
function* chunks(exchange: Exchange): Generator<{ type: 'token' | 'close'; chunk: object }> {
  const { answer } = exchange
  const prompt = { promptTokenCount: answer.usage.inputTokens, totalTokenCount: answer.usage.inputTokens }
  const chunk = (part: object) => ({ candidates: [candidate({ parts: [part] })], usageMetadata: prompt, ...envelope(exchange) })
  for (const text of splitTokens(answer.reasoning)) yield { type: 'token', chunk: chunk({ text, thought: true }) }
  for (const text of splitTokens(answer.text)) yield { type: 'token', chunk: chunk({ text }) }
  const parts = answer.toolCalls.length > 0 ? callParts(exchange) : [{ text: '' }]
  const last = candidate({ parts, finishReason: finishReason(answer) })
  yield { type: 'close', chunk: { candidates: [last], usageMetadata: usageOf(answer), ...envelope(exchange) } }
}

const streamError = ({ request, url }: Exchange) =>
  googleFailure({ status: 503, model: request.model, url, message: null, isStreamed: false })
const pretty = (value: unknown) => JSON.stringify(value, null, 2)
const malformed = '{\n  "candidates": [{"content": {"parts": [{"text": "'

function arrayScript(exchange: Exchange): StreamScript {
  return {
    contentType: 'application/json; charset=UTF-8',
    frames: arrayFrames(exchange),
    malformed: `${malformed}\n,\r\n`,
    error: `${pretty(streamError(exchange))}\n]`,
  }
}

/** A separator goes out with the element before it, since readers wait for it. */
function* arrayFrames(exchange: Exchange): Generator<Frame> {
  yield { type: 'open', text: '[' }
  for (const { type, chunk } of chunks(exchange)) yield { type, text: `${pretty(chunk)}\n${type === 'close' ? ']' : ',\r\n'}` }
}

function eventScript(exchange: Exchange): StreamScript {
  return {
    contentType: 'text/event-stream',
    frames: eventFrames(exchange),
    malformed: `data: ${malformed.replaceAll('\n', '')}\r\n\r\n`,
    error: `data: ${JSON.stringify(streamError(exchange))}\r\n\r\n`,
  }
}

function* eventFrames(exchange: Exchange): Generator<Frame> {
  for (const { type, chunk } of chunks(exchange)) yield { type, text: `data: ${JSON.stringify(chunk)}\r\n\r\n` }
}
