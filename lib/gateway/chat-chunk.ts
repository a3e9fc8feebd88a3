/**
 * The parts of a chunk or a plain answer that matter, as providers send them behind the gateway. A claim, not a promise: none keeps to one
 * form, and on the way of every token a schema would cost too much, so what is read from here is looked at where it is used.
 */
export type ChatChunk = {
  /** The model that answered, which a fallback or an alias makes another than the one asked for. */
  model?: string
  choices?: ChatChoice[] | null
  usage?: unknown
  /** Groq's place for the usage of a stream. */
  x_groq?: { usage?: unknown } | null
  error?: unknown
  hook_results?: unknown
  /** What some say in place of an `error`. */
  message?: unknown
  detail?: unknown
}
export type ChatChoice = {
  index?: number
  delta?: ChatDelta | null
  message?: ChatDelta | null
  finish_reason?: string | null
  usage?: unknown
}
export type ChatDelta = {
  content?: string | ContentPart[] | null
  refusal?: string | null
  reasoning_content?: unknown
  reasoning?: unknown
  /** Anthropic and Google, where the gateway isn't strict: deltas in a stream, blocks in a plain answer. */
  content_blocks?: ContentBlock[] | null
  /** Cohere sends an object, others an array; some leave holes in it. */
  tool_calls?: (ToolDelta | null)[] | ToolDelta | null
}
type ToolDelta = { index?: number; id?: unknown; function?: { name?: unknown; arguments?: unknown } | null }
type ContentPart = { type?: string; text?: unknown }
type ContentBlock = { type?: string; text?: unknown; thinking?: unknown; delta?: { text?: unknown; thinking?: unknown } }

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The text of a delta: `content` where it has some, the blocks' text otherwise, since some send both. */
export function textOf({ content, content_blocks: blocks, refusal }: ChatDelta): string {
  if (Array.isArray(content)) return content.map(({ text }) => asText(text)).join('')
  if (content) return asText(content)
  const fromBlocks = blocks ? blocks.map(({ delta, text }) => asText(delta?.text ?? text)).join('') : ''
  return fromBlocks || asText(refusal)
}

/** What the model thought aloud. */
export function reasoningOf({ reasoning_content: content, reasoning, content_blocks: blocks }: ChatDelta): string {
  const plain = asText(content) || asText(reasoning)
  if (plain || !blocks) return plain
  return blocks.map(({ delta, thinking }) => asText(delta?.thinking ?? thinking)).join('')
}

/** The parts of tool calls in a delta, each as far as it goes. `at` is the place that the part names itself. */
export function toolDeltasOf({ tool_calls: tools }: ChatDelta): { at: number | null; id: string; name: string; arguments: string }[] {
  const parts = Array.isArray(tools) ? tools : [tools]
  return parts
    .filter((part) => typeof part === 'object' && part !== null)
    .map(({ index, id, function: called }) => ({
      at: typeof index === 'number' ? index : null,
      id: asText(id),
      name: asText(called?.name),
      arguments: argumentsOf(called?.arguments),
    }))
}

/** Arguments are JSON in a text; some local servers send the JSON itself. */
const argumentsOf = (given: unknown) => (typeof given === 'object' && given !== null ? JSON.stringify(given) : asText(given))

/** The token counts of a chunk, wherever its provider puts them; null where it has none. */
export function usageOf({ usage, x_groq: groq, choices }: ChatChunk): unknown {
  return usage ?? groq?.usage ?? choices?.[0]?.usage ?? null
}

/** What a chunk complains of; null when it is no error. */
export function errorOf({ error, choices, message, detail }: ChatChunk): string | null {
  if (error) return errorText(error)
  const said = choices ? '' : asText(message) || asText(detail)
  return said || null
}

function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('message' in error && error.message) return asText(error.message) || JSON.stringify(error.message)
  return JSON.stringify(error)
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
export const isErrorReason = (reason: string): boolean => /(?:^|_)error(?:_|$)/i.test(reason)

/** A body in one piece: null when it is not a JSON object, a completion when it holds an answer. */
export function parseAnswer(text: string): { chunk: ChatChunk | null; isCompletion: boolean } {
  const chunk = parseObject(text)
  return { chunk, isCompletion: Array.isArray(chunk?.choices) && chunk.choices.length > 0 }
}

function parseObject(text: string): ChatChunk | null {
  try {
    const value: ChatChunk | null = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
