import { z } from 'zod'
import {
  type ChatImage,
  type ChatMessage,
  type ChatRequest,
  type ToolChoice,
  InvalidRequest,
  base64Bytes,
  jsonObjectSchema,
  parseBody,
} from './chat-request.ts'

const blockSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  source: z.looseObject({ media_type: z.string().optional(), data: z.string().optional() }).optional(),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish(),
})
const textSchema = z.union([z.string(), z.array(blockSchema)])
const messageSchema = z.looseObject({ role: z.enum(['user', 'assistant']), content: textSchema })
const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(messageSchema).min(1),
  system: textSchema.nullish(),
  max_tokens: z.number({ error: 'Field required' }).int().min(1),
  stop_sequences: z.array(z.string()).nullish(),
  temperature: z.number().min(0).max(1).nullish(),
  tools: z
    .array(z.looseObject({ name: z.string(), description: z.string().nullish(), input_schema: jsonObjectSchema.nullish() }))
    .nullish(),
  tool_choice: z
    .looseObject({ type: z.string(), name: z.string().optional(), disable_parallel_tool_use: z.boolean().optional() })
    .nullish(),
  thinking: z.looseObject({ type: z.string(), budget_tokens: z.number().optional() }).nullish(),
  stream: z.boolean().nullish(),
})
type Body = z.infer<typeof bodySchema>

/** Anthropic's request body. */
export const parseAnthropicRequest = ({ body }: { body: unknown }): ChatRequest => toRequest(parseBody({ schema: bodySchema, body }))

function toRequest(body: Body): ChatRequest {
  if (body.thinking?.type === 'enabled' && (body.thinking.budget_tokens ?? 0) >= body.max_tokens)
    throw new InvalidRequest('`max_tokens` must be greater than `thinking.budget_tokens`.')
  const system: ChatMessage[] = body.system ? [{ role: 'system', text: textOf(body.system), images: [] }] : []
  return {
    model: body.model,
    messages: [...system.filter(({ text }) => text !== ''), ...body.messages.flatMap(toMessages)],
    tools: (body.tools ?? []).map((tool) => ({
      name: tool.name,
      description: tool.description ?? '',
      parameters: tool.input_schema ?? null,
    })),
    toolChoice: toToolChoice(body.tool_choice),
    allowsParallelTools: !body.tool_choice?.disable_parallel_tool_use,
    format: { type: 'text' },
    maxTokens: body.max_tokens,
    stop: body.stop_sequences ?? [],
    temperature: body.temperature ?? null,
    seed: null,
    asksReasoning: body.thinking?.type === 'enabled' || body.thinking?.type === 'adaptive',
    isStreamed: body.stream ?? false,
    wantsStreamUsage: true,
  }
}

const textOf = (content: z.infer<typeof textSchema>) =>
  typeof content === 'string' ? content : content.flatMap((block) => block.text ?? []).join('\n')

/** A message that holds tool results is one message for each of them, and one for the rest. */
function toMessages({ role, content }: z.infer<typeof messageSchema>): ChatMessage[] {
  if (typeof content === 'string') return [{ role, text: content, images: [] }]
  const results = content.filter((block) => block.type === 'tool_result')
  const others = content.filter((block) => block.type !== 'tool_result')
  const own: ChatMessage = { role, text: textOf(others), images: others.flatMap(imagesOf) }
  return [...results.map(toolMessage), ...(others.length > 0 || results.length === 0 ? [own] : [])]
}

function toolMessage({ content }: z.infer<typeof blockSchema>): ChatMessage {
  const text = typeof content === 'string' ? content : (content ?? []).flatMap((part) => part.text ?? []).join('\n')
  return { role: 'tool', text, images: [] }
}

function imagesOf({ type, source }: z.infer<typeof blockSchema>): ChatImage[] {
  if (type !== 'image' || !source) return []
  return [{ mediaType: source.media_type ?? null, bytes: source.data === undefined ? null : base64Bytes(source.data) }]
}

function toToolChoice(choice: Body['tool_choice']): ToolChoice {
  if (choice?.type === 'tool' && choice.name) return { type: 'named', name: choice.name }
  if (choice?.type === 'any') return { type: 'required' }
  return choice?.type === 'none' ? { type: 'none' } : { type: 'auto' }
}
