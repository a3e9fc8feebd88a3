import type { Answer } from './answer.ts'
import { splitTokens } from './tokenizer.ts'
import { anthropicError, anthropicFailure } from './wire-anthropic-errors.ts'
import { parseAnthropicRequest } from './wire-anthropic-request.ts'
import { type Exchange, type Frame, type Wire, isKey } from './wire.ts'

/** Anthropic's messages. */
export const anthropicWire: Wire = {
  isAuthorized: ({ headers }) => isKey(String(headers['x-api-key'] ?? '')) || isKey(headers.authorization),
  unauthorized: ({ id }) => ({
    status: 401,
    body: anthropicError({ type: 'authentication_error', message: 'x-api-key header is required', id }),
  }),
  parse: parseAnthropicRequest,
  plain: (exchange) => ({
    ...envelope(exchange),
    content: blocksOf(exchange),
    stop_reason: stopReason(exchange.answer),
    stop_sequence: stopSequence(exchange.answer),
    usage: { ...usageOf(exchange.answer), service_tier: 'standard' },
  }),
  stream: (exchange) => ({
    contentType: 'text/event-stream; charset=utf-8',
    frames: frames(exchange),
    malformed: 'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","te\n\n',
    error: event(anthropicError({ type: 'overloaded_error', message: 'Overloaded', id: exchange.id })),
  }),
  failure: anthropicFailure,
  headers: ({ id }) => ({ 'request-id': `req_${id}`, 'anthropic-organization-id': 'simulated' }),
  overloadedStatus: 529,
}

function stopReason({ finish }: Answer): string {
  switch (finish.type) {
    case 'stop':
      return 'end_turn'
    case 'stop-sequence':
      return 'stop_sequence'
    case 'length':
      return 'max_tokens'
    case 'tool-calls':
      return 'tool_use'
  }
}

const stopSequence = ({ finish }: Answer) => (finish.type === 'stop-sequence' ? finish.sequence : null)

const usageOf = ({ usage }: Answer) => ({
  input_tokens: usage.inputTokens,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  output_tokens: usage.outputTokens + usage.reasoningTokens,
})

const envelope = ({ request, id }: Exchange) => ({ id: `msg_${id}`, type: 'message', role: 'assistant', model: request.model })

/** A client hands it back with the thinking; nobody checks this one. */
const signatureOf = (id: string) => btoa(`simulated-signature-${id}`)

function blocksOf({ answer, id }: Exchange) {
  const thinking = answer.reasoning ? [{ type: 'thinking', thinking: answer.reasoning, signature: signatureOf(id) }] : []
  const text = answer.text || answer.toolCalls.length === 0 ? [{ type: 'text', text: answer.text }] : []
  return [...thinking, ...text, ...answer.toolCalls.map((call, index) => toolUse({ call, index, id }))]
}

const toolUse = ({ call, index, id }: { call: Answer['toolCalls'][number]; index: number; id: string }) => ({
  type: 'tool_use',
  id: `toolu_${id}${index}`,
  name: call.name,
  input: call.arguments,
})

const event = (data: { type: string; [field: string]: unknown }) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`

function* frames(exchange: Exchange): Generator<Frame> {
  const { answer, id } = exchange
  const opening = { ...usageOf(answer), output_tokens: 1 }
  const message = { ...envelope(exchange), content: [], stop_reason: null, stop_sequence: null, usage: opening }
  yield { type: 'open', text: event({ type: 'message_start', message }) + event({ type: 'ping' }) }
  let index = 0
  if (answer.reasoning) yield* thinkingFrames({ answer, id, index: index++ })
  if (answer.text || answer.toolCalls.length === 0) yield* textFrames({ answer, index: index++ })
  for (const [position, call] of answer.toolCalls.entries())
    yield* toolFrames({ block: toolUse({ call, index: position, id }), index: index++ })
  const delta = { stop_reason: stopReason(answer), stop_sequence: stopSequence(answer) }
  yield { type: 'close', text: event({ type: 'message_delta', delta, usage: usageOf(answer) }) + event({ type: 'message_stop' }) }
}

const start = ({ index, block }: { index: number; block: object }): Frame => ({
  type: 'open',
  text: event({ type: 'content_block_start', index, content_block: block }),
})
const delta = ({ type = 'token', index, delta: change }: { type?: Frame['type']; index: number; delta: object }): Frame => ({
  type,
  text: event({ type: 'content_block_delta', index, delta: change }),
})
const stop = (index: number): Frame => ({ type: 'open', text: event({ type: 'content_block_stop', index }) })

function* thinkingFrames({ answer, id, index }: { answer: Answer; id: string; index: number }): Generator<Frame> {
  yield start({ index, block: { type: 'thinking', thinking: '', signature: '' } })
  for (const thinking of splitTokens(answer.reasoning)) yield delta({ index, delta: { type: 'thinking_delta', thinking } })
  yield delta({ type: 'open', index, delta: { type: 'signature_delta', signature: signatureOf(id) } })
  yield stop(index)
}

function* textFrames({ answer, index }: { answer: Answer; index: number }): Generator<Frame> {
  yield start({ index, block: { type: 'text', text: '' } })
  for (const text of splitTokens(answer.text)) yield delta({ index, delta: { type: 'text_delta', text } })
  yield stop(index)
}

function* toolFrames({ block, index }: { block: ReturnType<typeof toolUse>; index: number }): Generator<Frame> {
  yield start({ index, block: { ...block, input: {} } })
  yield delta({ type: 'open', index, delta: { type: 'input_json_delta', partial_json: '' } })
  for (const piece of splitTokens(JSON.stringify(block.input)))
    yield delta({ index, delta: { type: 'input_json_delta', partial_json: piece } })
  yield stop(index)
}
