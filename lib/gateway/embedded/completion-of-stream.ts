import { errorOf, isErrorReason, reasoningOf, textOf, toolDeltasOf, usageOf, type ChatChunk, type ChatDelta } from '../chat-chunk.ts'
import { SseSplitter } from '../sse-splitter.ts'

type Chunk = ChatChunk & Record<string, unknown>
type ToolCall = { id: string; type: 'function'; function: { name: string; arguments: string } }
type Message = { role: 'assistant'; content: string; tool_calls?: ToolCall[]; reasoning_content?: string }

/** A plain answer worth keeping: a completion, without the guardrail results, which the gateway adds anew on a hit. */
export function completionOfAnswer(text: string): string | null {
  const { hook_results: _, ...answer }: Chunk = JSON.parse(text)
  const isWhole = answer.choices?.length && answer.choices.every(({ finish_reason: reason }) => reason && !isErrorReason(reason))
  return answer.error || !isWhole ? null : JSON.stringify(answer)
}

/**
 * The text of a finished stream as the one JSON answer that it amounts to; null when it is not whole, so that it isn't kept.
 * For streams of one choice, whatever index its parts carry: Cohere numbers contents there.
 */
export function completionOfStream(text: string): string | null {
  const splitter = new SseSplitter()
  const frames = [...splitter.push(text), ...splitter.end()].filter((frame) => frame && frame !== '[DONE]')
  try {
    return assemble(frames.map((frame): Chunk => JSON.parse(frame)))
  } catch {
    return null // a malformed frame
  }
}

function assemble(chunks: Chunk[]): string | null {
  const head: Record<string, unknown> = { object: 'chat.completion' }
  const message: Message = { role: 'assistant', content: '' }
  const tools = new Map<number, ToolCall>()
  let reason: string | null = null
  for (const chunk of chunks) {
    if (errorOf(chunk) !== null) return null
    for (const name of ['id', 'created', 'model', 'provider']) head[name] ??= chunk[name]
    head.usage = usageOf(chunk) ?? head.usage
    for (const { index = 0, delta, finish_reason: finishReason } of chunk.choices ?? []) {
      reason = finishReason ?? reason
      if (!delta) continue
      addDelta({ message, delta })
      for (const tool of toolDeltasOf(delta)) addTool({ message, tools, at: tool.at ?? index, tool })
    }
  }
  // Google ends without [DONE]: whole is what has a finish reason, and one that no error put there.
  if (!reason || isErrorReason(reason)) return null
  const choice = { index: 0, message, logprobs: null, finish_reason: reason }
  return JSON.stringify({ ...head, choices: [choice] })
}

function addDelta({ message, delta }: { message: Message; delta: ChatDelta }): void {
  message.content += textOf(delta)
  const reasoning = reasoningOf(delta)
  if (reasoning) message.reasoning_content = (message.reasoning_content ?? '') + reasoning
}

type ToolDelta = ReturnType<typeof toolDeltasOf>[number]

function addTool({ message, tools, at, tool }: { message: Message; tools: Map<number, ToolCall>; at: number; tool: ToolDelta }): void {
  let call = tools.get(at)
  // A new ID starts a new call even where the index repeats, as Google's does.
  if (!call || (tool.id && tool.id !== call.id)) {
    call = { id: tool.id, type: 'function', function: { name: '', arguments: '' } }
    tools.set(at, call)
    message.tool_calls = [...(message.tool_calls ?? []), call]
  }
  call.function.name += tool.name
  call.function.arguments += tool.arguments
}
