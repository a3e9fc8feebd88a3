/** The parts of a chunk or a plain answer that matter, as providers send them behind the gateway; read with care, since none keeps to one form. */
export type ChatChunk = {
  /** The model that answered, which a fallback or an alias makes another than the one asked for. */
  model?: string
  choices?: ChatChoice[]
  usage?: unknown
  error?: unknown
  hook_results?: unknown
}
export type ChatChoice = { index?: number; delta?: ChatDelta; message?: ChatDelta; finish_reason?: string | null }
export type ChatDelta = {
  content?: string | ContentPart[] | null
  refusal?: string | null
  reasoning_content?: string | null
  reasoning?: string | null
  /** Anthropic and Google, where the gateway isn't strict: deltas in a stream, blocks in a plain answer. */
  content_blocks?: ContentBlock[]
  /** Cohere sends an object, others an array; some leave holes in it. */
  tool_calls?: (ToolDelta | null)[] | ToolDelta | null
}
export type ToolDelta = { index?: number; id?: string | null; function?: { name?: string | null; arguments?: string | null } }
type ContentPart = { type?: string; text?: string }
type ContentBlock = { type?: string; text?: string; thinking?: string; delta?: { text?: string; thinking?: string } }

/** The text of a delta: `content` where it has some, the blocks' text otherwise, since some send both. */
export function textOf({ content, content_blocks: blocks, refusal }: ChatDelta): string {
  if (typeof content === 'string' && content) return content
  if (Array.isArray(content)) return content.map(({ text = '' }) => text).join('')
  if (blocks) return blocks.map((block) => block.delta?.text ?? block.text ?? '').join('')
  return refusal ?? ''
}

/** What the model thought aloud. */
export function reasoningOf({ reasoning_content: content, reasoning, content_blocks: blocks }: ChatDelta): string {
  if (content || reasoning) return content || reasoning || ''
  return blocks ? blocks.map((block) => block.delta?.thinking ?? block.thinking ?? '').join('') : ''
}

export function toolDeltasOf({ tool_calls: tools }: ChatDelta): ToolDelta[] {
  if (!tools) return []
  return Array.isArray(tools) ? tools.filter((tool) => tool !== null) : [tools]
}

const usualReasons: Record<string, string> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  complete: 'stop',
  max_tokens: 'length',
  tool_use: 'tool_calls',
  tool_call: 'tool_calls',
}

/** A finish reason in OpenAI's words where it means the same, otherwise the provider's own in small letters. */
export function finishReasonOf(reason: string): string {
  const plain = reason.toLowerCase()
  return usualReasons[plain] ?? plain
}

/** True for what is no way to finish but an error that the gateway puts into the finish reason (`overloaded_error`, Cohere's `ERROR`). */
export const isErrorReason = (reason: string): boolean => /error$/i.test(reason)

/** What an error in a frame says. */
export function errorText(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error === 'object' && error && 'message' in error && typeof error.message === 'string') return error.message
  return JSON.stringify(error)
}
