import { defaultMaxTokens, hasLength, needsLength } from './output-length'
import type { Message } from './prompt'
import type { RequestInput } from './request-input'
import { RequestProblem } from './request-problem'
import { findVariables, substituteMessage } from './template'

const reserved = ['model', 'messages', 'tools', 'response_format', 'stream', 'stream_options']

type Body = { input: RequestInput; provider: string; model: string; isStreamed: boolean; isSingle: boolean }

/**
 * The body of the chat completion, in OpenAI's form.
 * @throws {RequestProblem} when a variable has no value or an option is one that the prompt makes
 */
export function buildBody({ input, provider, model, isStreamed, isSingle }: Body): Record<string, unknown> {
  const { prompt, column } = input
  const wrong = Object.keys(column.options).find((name) => reserved.includes(name))
  if (wrong) throw new RequestProblem({ code: 'reserved_option', name: wrong })
  return {
    model,
    messages: messagesOf(input),
    ...(isSingle && needsLength({ provider, model }) && !hasLength(column.options) && { max_tokens: defaultMaxTokens }),
    ...withoutEmpty(column.options),
    ...(prompt.tools.length > 0 && { tools: prompt.tools }),
    ...(prompt.responseFormat && prompt.responseFormat.type !== 'text' && { response_format: prompt.responseFormat }),
    ...(column.params.user && { user: column.params.user }),
    ...(isStreamed && { stream: true, stream_options: { include_usage: true } }),
  }
}

function messagesOf({ prompt: { messages, variables } }: RequestInput): Message[] {
  const missing = findVariables(messages).filter((name) => !Object.hasOwn(variables, name))
  if (missing.length > 0) throw new RequestProblem({ code: 'missing_variable', names: missing.join(', ') })
  const names = toolNames(messages)
  return messages.map((message) => {
    const filled = substituteMessage({ message, variables })
    // Google's tool results carry the function's name; the gateway makes one up where the message has none.
    const name = filled.role === 'tool' ? (filled.name ?? names.get(filled.tool_call_id ?? '')) : filled.name
    return name ? { ...filled, name } : filled
  })
}

const toolNames = (messages: readonly Message[]) =>
  new Map(messages.flatMap(({ tool_calls = [] }) => tool_calls.map((toolCall) => [toolCall.id, toolCall.function.name] as const)))

const withoutEmpty = (options: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined && value !== ''))
