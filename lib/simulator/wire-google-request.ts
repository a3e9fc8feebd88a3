import { z } from 'zod'
import {
  type AnswerFormat,
  type ChatMessage,
  type ChatRequest,
  type ToolChoice,
  base64Bytes,
  jsonObjectSchema,
  parseBody,
} from './chat-request.ts'

const partSchema = z.looseObject({
  text: z.string().optional(),
  thought: z.boolean().optional(),
  inlineData: z.looseObject({ mimeType: z.string().optional(), data: z.string() }).optional(),
  fileData: z.looseObject({ mimeType: z.string().optional() }).optional(),
  functionResponse: z.looseObject({ response: z.unknown().optional() }).optional(),
})
const contentSchema = z.looseObject({ role: z.string().nullish(), parts: z.array(partSchema).nullish() })
const callingSchema = z.looseObject({
  mode: z.string().nullish(),
  allowed_function_names: z.array(z.string()).nullish(),
  allowedFunctionNames: z.array(z.string()).nullish(),
})
const thinkingSchema = z.looseObject({}).nullish()
// Google reads either spelling of a field, and the gateway writes both.
const bodySchema = z.looseObject({
  contents: z.array(contentSchema).min(1),
  systemInstruction: contentSchema.nullish(),
  generationConfig: z
    .looseObject({
      maxOutputTokens: z.number().int().min(1).nullish(),
      stopSequences: z.union([z.string(), z.array(z.string())]).nullish(),
      temperature: z.number().min(0).max(2).nullish(),
      seed: z.number().int().nullish(),
      responseMimeType: z.string().nullish(),
      responseSchema: jsonObjectSchema.nullish(),
      thinkingConfig: thinkingSchema,
      thinking_config: thinkingSchema,
    })
    .nullish(),
  tools: z
    .array(
      z.looseObject({
        functionDeclarations: z
          .array(z.looseObject({ name: z.string(), description: z.string().nullish(), parameters: jsonObjectSchema.nullish() }))
          .optional(),
      }),
    )
    .or(z.literal(''))
    .nullish(),
  tool_config: z.looseObject({ function_calling_config: callingSchema.nullish() }).nullish(),
  toolConfig: z.looseObject({ functionCallingConfig: callingSchema.nullish() }).nullish(),
})
type Body = z.infer<typeof bodySchema>

/** Google's request body and path. */
export const parseGoogleRequest = ({ body, url }: { body: unknown; url: URL }): ChatRequest =>
  toRequest({ body: parseBody({ schema: bodySchema, body }), url })

/** The model is in the path. */
const googleModel = (url: URL) => decodeURIComponent(/\/models\/([^:]+):/.exec(url.pathname)?.[1] ?? '')

function toRequest({ body, url }: { body: Body; url: URL }): ChatRequest {
  const config = body.generationConfig ?? {}
  const system: ChatMessage[] = body.systemInstruction
    ? toMessages(body.systemInstruction).map((message) => ({ ...message, role: 'system' }))
    : []
  const tools = body.tools === '' ? [] : (body.tools ?? [])
  return {
    model: googleModel(url),
    messages: [...system, ...body.contents.flatMap(toMessages)],
    tools: tools
      .flatMap((tool) => tool.functionDeclarations ?? [])
      .map((tool) => ({ name: tool.name, description: tool.description ?? '', parameters: tool.parameters ?? null })),
    toolChoice: toToolChoice(body),
    allowsParallelTools: true,
    format: toFormat(config),
    maxTokens: config.maxOutputTokens ?? null,
    stop: typeof config.stopSequences === 'string' ? [config.stopSequences] : (config.stopSequences ?? []),
    temperature: config.temperature ?? null,
    seed: config.seed ?? null,
    asksReasoning: asksReasoning(config.thinkingConfig) || asksReasoning(config.thinking_config),
    isStreamed: url.pathname.endsWith(':streamGenerateContent'),
    wantsStreamUsage: true,
  }
}

const asksReasoning = (thinking: z.infer<typeof thinkingSchema>) =>
  Boolean(thinking) && thinking?.include_thoughts !== false && thinking?.thinkingBudget !== 0 && thinking?.thinking_budget !== 0

function toMessages({ role, parts }: z.infer<typeof contentSchema>): ChatMessage[] {
  const results = (parts ?? []).flatMap(({ functionResponse }) => (functionResponse ? [functionResponse] : []))
  const others = (parts ?? []).filter(({ functionResponse }) => !functionResponse)
  const own: ChatMessage = {
    role: role === 'model' ? 'assistant' : 'user',
    text: others.flatMap((part) => (part.thought ? [] : (part.text ?? []))).join('\n'),
    images: others.flatMap(({ inlineData, fileData }) =>
      inlineData || fileData
        ? [{ mediaType: (inlineData ?? fileData)?.mimeType ?? null, bytes: inlineData ? base64Bytes(inlineData.data) : null }]
        : [],
    ),
  }
  const answered = results.map(({ response }): ChatMessage => ({ role: 'tool', text: resultText(response), images: [] }))
  return [...answered, ...(others.length > 0 || results.length === 0 ? [own] : [])]
}

/** The gateway puts a tool's text into `output`. */
function resultText(response: unknown): string {
  const wrapped = z.looseObject({ output: z.unknown().optional() }).safeParse(response)
  const result = wrapped.success && wrapped.data.output !== undefined ? wrapped.data.output : response
  return typeof result === 'string' ? result : JSON.stringify(result ?? null)
}

function toToolChoice(body: Body): ToolChoice {
  const calling = body.tool_config?.function_calling_config ?? body.toolConfig?.functionCallingConfig
  if (calling?.mode === 'NONE') return { type: 'none' }
  if (calling?.mode !== 'ANY') return { type: 'auto' }
  const names = calling.allowed_function_names ?? calling.allowedFunctionNames ?? []
  return names[0] ? { type: 'named', name: names[0] } : { type: 'required' }
}

function toFormat({ responseMimeType, responseSchema }: NonNullable<Body['generationConfig']>): AnswerFormat {
  if (responseMimeType !== 'application/json' && !responseSchema) return { type: 'text' }
  return { type: 'json', schema: responseSchema ?? null }
}
