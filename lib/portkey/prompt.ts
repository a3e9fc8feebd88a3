import { z } from 'zod'

const textPartSchema = z.object({ type: z.literal('text'), text: z.string() })
const imagePartSchema = z.object({
  type: z.literal('image_url'),
  image_url: z.object({ url: z.string().min(1), detail: z.enum(['auto', 'low', 'high']).optional() }),
})
const contentPartSchema = z.discriminatedUnion('type', [textPartSchema, imagePartSchema])

const toolCallSchema = z.object({
  id: z.string(),
  type: z.literal('function').default('function'),
  function: z.object({ name: z.string(), arguments: z.string() }),
})

export const messageRoleSchema = z.enum(['system', 'developer', 'user', 'assistant', 'tool'])
export type MessageRole = z.infer<typeof messageRoleSchema>

/** A message as OpenAI's chat completions take it; text may hold `{{variables}}`. */
export const messageSchema = z.object({
  role: messageRoleSchema,
  content: z.union([z.string(), z.array(contentPartSchema)]).nullable(),
  name: z.string().optional(),
  tool_calls: z.array(toolCallSchema).optional(),
  tool_call_id: z.string().optional(),
})
export type Message = z.infer<typeof messageSchema>

/** A tool as OpenAI's chat completions take it; `parameters` is a JSON schema. */
export const toolSchema = z.object({
  type: z.literal('function'),
  function: z.object({
    name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'a tool name has 1 to 64 letters, digits, underscores or hyphens'),
    description: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
    strict: z.boolean().nullish(),
  }),
})
export type Tool = z.infer<typeof toolSchema>

export const responseFormatSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('json_object') }),
  z.object({
    type: z.literal('json_schema'),
    json_schema: z.object({
      name: z.string().min(1),
      description: z.string().optional(),
      schema: z.record(z.string(), z.unknown()).optional(),
      strict: z.boolean().nullish(),
    }),
  }),
])
export type ResponseFormat = z.infer<typeof responseFormatSchema>

export const promptSchema = z.object({
  messages: z.array(messageSchema).min(1, 'a prompt needs at least one message').max(500),
  variables: z.record(z.string(), z.string()).default({}),
  tools: z.array(toolSchema).max(128).default([]),
  responseFormat: responseFormatSchema.nullable().default(null),
})
export type Prompt = z.infer<typeof promptSchema>
