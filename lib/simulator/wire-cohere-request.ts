import { z } from 'zod'
import {
  type AnswerFormat,
  type ChatMessage,
  type ChatRequest,
  type ToolChoice,
  imageOfUrl,
  jsonObjectSchema,
  parseBody,
} from './chat-request.ts'

const partSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  image_url: z.looseObject({ url: z.string() }).optional(),
})
const messageSchema = z.looseObject({
  role: z.enum(['system', 'user', 'assistant', 'tool']),
  content: z.union([z.string(), z.array(partSchema)]).nullish(),
})
const toolSchema = z.looseObject({
  function: z.looseObject({ name: z.string(), description: z.string().nullish(), parameters: jsonObjectSchema.nullish() }),
})
const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(messageSchema).min(1),
  tools: z.array(toolSchema).nullish(),
  tool_choice: z.enum(['REQUIRED', 'NONE']).nullish(),
  // The gateway passes OpenAI's shape on; Cohere's own has the schema beside the type.
  response_format: z
    .looseObject({
      type: z.string(),
      schema: jsonObjectSchema.nullish(),
      json_schema: z.looseObject({ schema: jsonObjectSchema.nullish() }).nullish(),
    })
    .nullish(),
  max_tokens: z.number().int().min(1).nullish(),
  stop_sequences: z.array(z.string()).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  seed: z.number().int().nullish(),
  thinking: z.looseObject({ type: z.string() }).nullish(),
  stream: z.boolean().nullish(),
})
type Body = z.infer<typeof bodySchema>

/** Cohere's request body. */
export const parseCohereRequest = ({ body }: { body: unknown }): ChatRequest => toRequest(parseBody({ schema: bodySchema, body }))

function toRequest(body: Body): ChatRequest {
  return {
    model: body.model,
    messages: body.messages.map(toMessage),
    tools: (body.tools ?? []).map(({ function: tool }) => ({
      name: tool.name,
      description: tool.description ?? '',
      parameters: tool.parameters ?? null,
    })),
    toolChoice: toToolChoice(body.tool_choice),
    allowsParallelTools: true,
    format: toFormat(body.response_format),
    maxTokens: body.max_tokens ?? null,
    stop: body.stop_sequences ?? [],
    temperature: body.temperature ?? null,
    seed: body.seed ?? null,
    asksReasoning: body.thinking?.type === 'enabled',
    isStreamed: body.stream ?? false,
    wantsStreamUsage: true,
  }
}

function toMessage({ role, content }: z.infer<typeof messageSchema>): ChatMessage {
  if (typeof content === 'string') return { role, text: content, images: [] }
  return {
    role,
    text: (content ?? []).flatMap((part) => part.text ?? []).join('\n'),
    images: (content ?? []).flatMap(({ image_url: image }) => (image ? [imageOfUrl(image.url)] : [])),
  }
}

function toToolChoice(choice: Body['tool_choice']): ToolChoice {
  if (choice === 'REQUIRED') return { type: 'required' }
  return choice === 'NONE' ? { type: 'none' } : { type: 'auto' }
}

function toFormat(format: Body['response_format']): AnswerFormat {
  if (format?.type !== 'json_object' && format?.type !== 'json_schema') return { type: 'text' }
  return { type: 'json', schema: format.schema ?? format.json_schema?.schema ?? null }
}
