import { z } from 'zod'

export const jsonObjectSchema = z.record(z.string(), z.unknown())
export type JsonObject = z.infer<typeof jsonObjectSchema>

export type ChatImage = { mediaType: string | null; bytes: number | null }
/** A tool's result is a message of its own, whatever the provider calls it. */
export type ChatMessage = { role: 'system' | 'user' | 'assistant' | 'tool'; text: string; images: ChatImage[] }
export type ChatTool = { name: string; description: string; parameters: JsonObject | null }
export type ToolChoice = { type: 'auto' | 'none' | 'required' } | { type: 'named'; name: string }
export type AnswerFormat = { type: 'text' } | { type: 'json'; schema: JsonObject | null }

/** A chat request of any provider, in the simulator's own words. */
export type ChatRequest = {
  model: string
  messages: ChatMessage[]
  tools: ChatTool[]
  toolChoice: ToolChoice
  allowsParallelTools: boolean
  format: AnswerFormat
  maxTokens: number | null
  stop: string[]
  temperature: number | null
  seed: number | null
  asksReasoning: boolean
  isStreamed: boolean
  /** OpenAI reports usage of a stream on request only. */
  wantsStreamUsage: boolean
}

/** A request that the provider would refuse with 400 and this message. */
export class InvalidRequest extends Error {}

/** What base64 text weighs once decoded. */
export const base64Bytes = (base64: string) => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)

/** An image given as a data URL or as an address, whose size nobody knows here. */
export function imageOfUrl(url: string): ChatImage {
  const data = /^data:([^;,]*);base64,/.exec(url)
  return data ? { mediaType: data[1] ?? null, bytes: base64Bytes(url.slice(data[0].length)) } : { mediaType: null, bytes: null }
}

/** The provider's own validation: a body that does not fit its schema is refused, naming the first place. */
export function parseBody<T>({ schema, body }: { schema: z.ZodType<T>; body: unknown }): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new InvalidRequest(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`)
}
