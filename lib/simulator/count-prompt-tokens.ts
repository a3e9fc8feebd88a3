import type { ChatRequest } from './chat-request.ts'
import { countTokens } from './tokenizer.ts'

/** What role and separators of one message cost. */
const messageTokens = 3
/** The opening of the answer belongs to the prompt. */
const primingTokens = 3
/** An image of ordinary size, in low detail. */
const imageTokens = 85

/** Tokens of the whole prompt: messages, images, tools and schema. */
export function countPromptTokens(request: ChatRequest): number {
  const messages = request.messages.map((message) => messageTokens + countTokens(message.text) + imageTokens * message.images.length)
  const tools = request.tools.map((tool) => countTokens(JSON.stringify(tool)))
  const schema = request.format.type === 'json' && request.format.schema ? countTokens(JSON.stringify(request.format.schema)) : 0
  return [...messages, ...tools].reduce((sum, tokens) => sum + tokens, primingTokens + schema)
}
