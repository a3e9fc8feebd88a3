import type { Answer } from './answer.ts'
import { splitTokens } from './tokenizer.ts'
import { type Exchange, type Frame, type Wire, isKey } from './wire.ts'
import { parseOpenaiRequest } from './wire-openai-request.ts'
import { openaiFailure, openaiUnauthorized } from './wire-openai-errors.ts'

/** OpenAI's chat completions, which nearly every other provider speaks, too. */
export const openaiWire: Wire = {
  isAuthorized: ({ headers }) => isKey(headers.authorization) || isKey(String(headers['api-key'] ?? '')),
  unauthorized: () => ({ status: 401, body: openaiUnauthorized }),
  parse: parseOpenaiRequest,
  plain: (exchange) => ({
    ...envelope({ exchange, object: 'chat.completion' }),
    choices: [
      {
        index: 0,
        message: messageOf(exchange),
        logprobs: null,
        finish_reason: finishReason(exchange.answer),
      },
    ],
    usage: usageOf(exchange.answer),
    service_tier: 'default',
  }),
  stream: (exchange) => ({
    contentType: 'text/event-stream; charset=utf-8',
    frames: frames(exchange),
    malformed: event({ exchange, data: '{"id":"chatcmpl-' }),
    error: event({ exchange, data: JSON.stringify(openaiFailure({ status: 500, model: exchange.request.model, message: null })) }),
  }),
  failure: openaiFailure,
  headers: ({ id, durationMs }) => ({
    'x-request-id': `req_${id}`,
    'openai-organization': 'simulated',
    'openai-processing-ms': String(Math.round(durationMs)),
    'openai-version': '2020-10-01',
  }),
  overloadedStatus: 500,
}

function finishReason({ finish }: Answer): string {
  switch (finish.type) {
    case 'stop':
    case 'stop-sequence':
      return 'stop'
    case 'length':
      return 'length'
    case 'tool-calls':
      return 'tool_calls'
  }
}

function usageOf({ usage }: Answer) {
  const completionTokens = usage.outputTokens + usage.reasoningTokens
  return {
    prompt_tokens: usage.inputTokens,
    completion_tokens: completionTokens,
    total_tokens: usage.inputTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: usage.reasoningTokens,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  }
}

const envelope = ({ exchange, object }: { exchange: Exchange; object: string }) => ({
  id: `chatcmpl-${exchange.id}`,
  object,
  created: Math.floor(exchange.createdAt.getTime() / 1000),
  model: exchange.request.model,
  system_fingerprint: 'fp_simulated',
})

const toolCallsOf = ({ answer, id }: Exchange) =>
  answer.toolCalls.map((call, index) => ({
    id: `call_${id}${index}`,
    type: 'function',
    function: { name: call.name, arguments: JSON.stringify(call.arguments) },
  }))

const messageOf = (exchange: Exchange) => ({
  role: 'assistant',
  content: exchange.answer.toolCalls.length > 0 ? null : exchange.answer.text,
  ...(exchange.answer.reasoning && { reasoning_content: exchange.answer.reasoning }),
  ...(exchange.answer.toolCalls.length > 0 && { tool_calls: toolCallsOf(exchange) }),
  refusal: null,
})

// Perplexity separates its events in another way, and the gateway splits them there only.
const separator = ({ provider, request }: Exchange) =>
  provider === 'perplexity-ai' || (provider === null && request.model.startsWith('sonar')) ? '\r\n\r\n' : '\n\n'
const event = ({ exchange, data }: { exchange: Exchange; data: string }) => `data: ${data}${separator(exchange)}`

function* frames(exchange: Exchange): Generator<Frame> {
  const { answer, request } = exchange
  const base = envelope({ exchange, object: 'chat.completion.chunk' })
  const usage = request.wantsStreamUsage ? { usage: null } : {}
  const chunk = ({ delta, finish = null }: { delta: object; finish?: string | null }) =>
    event({ exchange, data: JSON.stringify({ ...base, choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }], ...usage }) })
  yield { type: 'open', text: chunk({ delta: { role: 'assistant', content: answer.toolCalls.length > 0 ? null : '', refusal: null } }) }
  for (const piece of splitTokens(answer.reasoning)) yield { type: 'token', text: chunk({ delta: { reasoning_content: piece } }) }
  for (const piece of splitTokens(answer.text)) yield { type: 'token', text: chunk({ delta: { content: piece } }) }
  for (const [index, call] of toolCallsOf(exchange).entries()) {
    const opening = { index, id: call.id, type: call.type, function: { name: call.function.name, arguments: '' } }
    yield { type: 'token', text: chunk({ delta: { tool_calls: [opening] } }) }
    for (const piece of splitTokens(call.function.arguments))
      yield { type: 'token', text: chunk({ delta: { tool_calls: [{ index, function: { arguments: piece } }] } }) }
  }
  yield { type: 'close', text: chunk({ delta: {}, finish: finishReason(answer) }) }
  if (request.wantsStreamUsage)
    yield { type: 'close', text: event({ exchange, data: JSON.stringify({ ...base, choices: [], usage: usageOf(answer) }) }) }
  yield { type: 'close', text: event({ exchange, data: '[DONE]' }) }
}
