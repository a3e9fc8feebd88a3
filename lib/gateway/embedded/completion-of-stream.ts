type ToolDelta = { id?: string; function?: { name?: string; arguments?: string } }
type Delta = { content?: string | null; reasoning_content?: string; tool_calls?: ToolDelta[] | ToolDelta }
type Chunk = {
  error?: unknown
  usage?: unknown
  choices?: { delta?: Delta; finish_reason?: string | null }[]
  [field: string]: unknown
}
type ToolCall = { id: string | undefined; type: 'function'; function: { name: string; arguments: string } }
type Message = { role: 'assistant'; content: string; tool_calls?: ToolCall[]; reasoning_content?: string }

/**
 * The text of a finished stream as the one JSON answer that it amounts to; null when it is not whole, so that it isn't kept.
 * For streams of one choice, whatever index its parts carry: Cohere numbers contents there.
 */
export function completionOfStream(text: string): string | null {
  const frames = text
    .split(/\r?\n\r?\n/)
    .map((frame) => frame.replace(/^data: ?/, '').trim())
    .filter((frame) => frame && frame !== '[DONE]')
  try {
    return assemble(frames.map((frame): Chunk => JSON.parse(frame)))
  } catch {
    return null // a malformed frame
  }
}

function assemble(chunks: Chunk[]): string | null {
  const head: Record<string, unknown> = { object: 'chat.completion' }
  const message: Message = { role: 'assistant', content: '' }
  let reason: string | null = null
  for (const chunk of chunks) {
    if (chunk.error) return null
    for (const name of ['id', 'created', 'model', 'provider']) head[name] ??= chunk[name]
    if (chunk.usage) head.usage = chunk.usage
    for (const { delta = {}, finish_reason: finishReason } of chunk.choices ?? []) {
      reason = finishReason ?? reason
      addDelta({ message, delta })
    }
  }
  // Google ends without [DONE]: whole is what has a finish reason, and one that no error put there.
  if (!reason || /error/i.test(reason)) return null
  return JSON.stringify({ ...head, choices: [{ index: 0, message, logprobs: null, finish_reason: reason }] })
}

function addDelta({ message, delta }: { message: Message; delta: Delta }): void {
  message.content += delta.content || contentBlocksText(delta)
  if (delta.reasoning_content) message.reasoning_content = (message.reasoning_content ?? '') + delta.reasoning_content
  const toolDeltas = Array.isArray(delta.tool_calls) ? delta.tool_calls : delta.tool_calls ? [delta.tool_calls] : []
  for (const { id, function: called } of toolDeltas) {
    const calls = (message.tool_calls ??= [])
    const last = calls.at(-1)
    // A new ID starts a new call even where the index repeats, as Google's does.
    if (id || !last) calls.push({ id, type: 'function', function: { name: called?.name ?? '', arguments: called?.arguments ?? '' } })
    else last.function.arguments += called?.arguments ?? ''
  }
}

function contentBlocksText(delta: Delta & { content_blocks?: { delta?: { text?: string } }[] }): string {
  return (delta.content_blocks ?? []).map((block) => block.delta?.text ?? '').join('')
}
