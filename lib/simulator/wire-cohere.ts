import type { Answer } from './answer.ts'
import { splitTokens } from './tokenizer.ts'
import { parseCohereRequest } from './wire-cohere-request.ts'
import { type Exchange, type Failure, type Frame, type Wire, isKey, simulatedMessage } from './wire.ts'

/** Cohere's chat, version 2. */
export const cohereWire: Wire = {
  isAuthorized: ({ headers }) => isKey(headers.authorization),
  unauthorized: ({ id }) => ({ status: 401, body: { id, message: simulatedMessage('no api key supplied') } }),
  parse: parseCohereRequest,
  plain: (exchange) => ({
    id: exchange.id,
    message: messageOf(exchange),
    finish_reason: finishReason(exchange.answer),
    usage: usageOf(exchange.answer),
  }),
  stream: (exchange) => ({
    contentType: 'text/event-stream',
    frames: frames(exchange),
    malformed: 'event: content-delta\ndata: {"type":"content-delta","index":0,"delta":{"mess\n\n',
    error: event({
      type: 'message-end',
      delta: { finish_reason: 'ERROR', error: simulatedMessage('internal server error, this has been reported to our developers') },
    }),
  }),
  failure: cohereFailure,
  headers: ({ id }) => ({ 'x-debug-trace-id': id, 'x-api-warning': 'simulated' }),
  overloadedStatus: 503,
}

function finishReason({ finish }: Answer): string {
  switch (finish.type) {
    case 'stop':
      return 'COMPLETE'
    case 'stop-sequence':
      return 'STOP_SEQUENCE'
    case 'length':
      return 'MAX_TOKENS'
    case 'tool-calls':
      return 'TOOL_CALL'
  }
}

/** Cohere's own preamble is counted, but not billed. */
const preambleTokens = 67

function usageOf({ usage }: Answer) {
  const outputTokens = usage.outputTokens + usage.reasoningTokens
  return {
    billed_units: { input_tokens: usage.inputTokens, output_tokens: outputTokens },
    tokens: { input_tokens: usage.inputTokens + preambleTokens, output_tokens: outputTokens },
  }
}

const planOf = ({ toolCalls }: Answer) => `I will use ${toolCalls.map(({ name }) => name).join(' and ')} to answer.`
const toolCallsOf = ({ answer, id }: Exchange) =>
  answer.toolCalls.map((call, index) => ({
    id: `${call.name}_${id}${index}`,
    type: 'function',
    function: { name: call.name, arguments: JSON.stringify(call.arguments) },
  }))

function messageOf(exchange: Exchange) {
  const { answer } = exchange
  if (answer.toolCalls.length > 0) return { role: 'assistant', tool_plan: planOf(answer), tool_calls: toolCallsOf(exchange) }
  const thinking = answer.reasoning ? [{ type: 'thinking', thinking: answer.reasoning }] : []
  return { role: 'assistant', content: [...thinking, { type: 'text', text: answer.text }] }
}

const event = (data: { type: string; [field: string]: unknown }) => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`

function* frames(exchange: Exchange): Generator<Frame> {
  const { answer, id } = exchange
  const opening = { role: 'assistant', content: [], tool_plan: '', tool_calls: [], citations: [] }
  yield { type: 'open', text: event({ id, type: 'message-start', delta: { message: opening } }) }
  if (answer.toolCalls.length > 0) yield* toolFrames(exchange)
  else yield* contentFrames(exchange)
  const delta = { finish_reason: finishReason(answer), usage: usageOf(answer) }
  yield { type: 'close', text: event({ type: 'message-end', delta }) }
}

function* contentFrames({ answer }: Exchange): Generator<Frame> {
  if (answer.reasoning) yield* blockFrames({ index: 0, kind: 'thinking', text: answer.reasoning })
  yield* blockFrames({ index: answer.reasoning ? 1 : 0, kind: 'text', text: answer.text })
}

function* blockFrames({ index, kind, text }: { index: number; kind: 'thinking' | 'text'; text: string }): Generator<Frame> {
  yield { type: 'open', text: event({ type: 'content-start', index, delta: { message: { content: { type: kind, [kind]: '' } } } }) }
  for (const piece of splitTokens(text))
    yield { type: 'token', text: event({ type: 'content-delta', index, delta: { message: { content: { [kind]: piece } } } }) }
  yield { type: 'open', text: event({ type: 'content-end', index }) }
}

function* toolFrames(exchange: Exchange): Generator<Frame> {
  for (const piece of splitTokens(planOf(exchange.answer)))
    yield { type: 'token', text: event({ type: 'tool-plan-delta', delta: { message: { tool_plan: piece } } }) }
  for (const [index, call] of toolCallsOf(exchange).entries()) {
    const opening = { ...call, function: { ...call.function, arguments: '' } }
    yield { type: 'token', text: event({ type: 'tool-call-start', index, delta: { message: { tool_calls: opening } } }) }
    for (const piece of splitTokens(call.function.arguments)) {
      const delta = { message: { tool_calls: { function: { arguments: piece } } } }
      yield { type: 'token', text: event({ type: 'tool-call-delta', index, delta }) }
    }
    yield { type: 'open', text: event({ type: 'tool-call-end', index }) }
  }
}

/** @see https://docs.cohere.com/reference/errors */
function cohereFailure({ status, model, id, message }: Failure) {
  const known: Record<number, string> = {
    400: 'invalid request: the request could not be processed',
    401: 'invalid api token',
    402: 'Please add or update your payment method at https://dashboard.cohere.com/billing?tab=payment',
    403: 'this model is not available to your api key',
    404: `model '${model}' not found, make sure the correct model ID was used and that you have access to the model.`,
    429: 'You are using a Trial key, which is limited to 20 API calls / minute. You can continue to use the Trial key for free or upgrade to a Production key with higher rate limits at https://dashboard.cohere.com/api-keys.',
    499: 'the request was cancelled',
    500: 'internal server error, this has been reported to our developers',
    503: 'the server is currently unavailable, please try again later',
    504: 'the request timed out',
  }
  return { id, message: simulatedMessage(message ?? known[status] ?? `the request failed with status ${status}`) }
}
