import type { ChatMessage, ChatRequest } from '../chat-request.ts'

/** A chat request; the text is what the person says last. */
export function chat({ text = 'Explain rate limits', messages, ...fields }: Partial<ChatRequest> & { text?: string } = {}): ChatRequest {
  const said: ChatMessage[] = messages ?? [{ role: 'user', text, images: [] }]
  return {
    model: 'gpt-4o',
    messages: said,
    tools: [],
    toolChoice: { type: 'auto' },
    allowsParallelTools: true,
    format: { type: 'text' },
    maxTokens: null,
    stop: [],
    temperature: null,
    seed: null,
    asksReasoning: false,
    isStreamed: false,
    wantsStreamUsage: false,
    ...fields,
  }
}
