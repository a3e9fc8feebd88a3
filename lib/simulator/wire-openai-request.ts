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
  image_url: z.union([z.string(), z.looseObject({ url: z.string() })]).optional(),
})
const messageSchema = z.looseObject({ role: z.string(), content: z.union([z.string(), z.array(partSchema)]).nullish() })
const toolSchema = z.looseObject({
  function: z.looseObject({ name: z.string(), description: z.string().nullish(), parameters: jsonObjectSchema.nullish() }).optional(),
})
const bodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(messageSchema).min(1),
  tools: z.array(toolSchema).nullish(),
  tool_choice: z.union([z.string(), z.looseObject({ function: z.looseObject({ name: z.string() }).optional() })]).nullish(),
  parallel_tool_calls: z.boolean().nullish(),
  response_format: z
    .looseObject({ type: z.string(), json_schema: z.looseObject({ schema: jsonObjectSchema.nullish() }).nullish() })
    .nullish(),
  max_tokens: z.number().int().min(1).nullish(),
  max_completion_tokens: z.number().int().min(1).nullish(),
  stop: z.union([z.string(), z.array(z.string())]).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  seed: z.number().int().nullish(),
  reasoning_effort: z.string().nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
})
type Body = z.infer<typeof bodySchema>

/** OpenAI's request body. */
export const parseOpenaiRequest = ({ body }: { body: unknown }): ChatRequest => toRequest(parseBody({ schema: bodySchema, body }))

function toRequest(body: Body): ChatRequest {
  return {
    model: body.model,
    messages: body.messages.map(toMessage),
    tools: (body.tools ?? []).flatMap(({ function: tool }) =>
      tool ? [{ name: tool.name, description: tool.description ?? '', parameters: tool.parameters ?? null }] : [],
    ),
    toolChoice: toToolChoice(body.tool_choice),
    allowsParallelTools: body.parallel_tool_calls ?? true,
    format: toFormat(body.response_format),
    maxTokens: body.max_completion_tokens ?? body.max_tokens ?? null,
    stop: typeof body.stop === 'string' ? [body.stop] : (body.stop ?? []),
    temperature: body.temperature ?? null,
    seed: body.seed ?? null,
    asksReasoning: Boolean(body.reasoning_effort && body.reasoning_effort !== 'none'),
    isStreamed: body.stream ?? false,
    wantsStreamUsage: body.stream_options?.include_usage ?? false,
  }
}

const roles = { system: 'system', developer: 'system', user: 'user', assistant: 'assistant', tool: 'tool', function: 'tool' } as const
const isRole = (role: string): role is keyof typeof roles => Object.hasOwn(roles, role)

function toMessage({ role, content }: z.infer<typeof messageSchema>): ChatMessage {
  const parts = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? [])
  return {
    role: isRole(role) ? roles[role] : 'user',
    text: parts.flatMap((part) => part.text ?? []).join('\n'),
    images: parts.flatMap(({ image_url: image }) => (image ? [imageOfUrl(typeof image === 'string' ? image : image.url)] : [])),
  }
}

function toToolChoice(choice: Body['tool_choice']): ToolChoice {
  if (choice === 'none' || choice === 'required') return { type: choice }
  // Mistral's word for it.
  if (choice === 'any') return { type: 'required' }
  if (typeof choice === 'object' && choice?.function) return { type: 'named', name: choice.function.name }
  return { type: 'auto' }
}

function toFormat(format: Body['response_format']): AnswerFormat {
  if (format?.type === 'json_schema') return { type: 'json', schema: format.json_schema?.schema ?? null }
  return format?.type === 'json_object' ? { type: 'json', schema: null } : { type: 'text' }
}
