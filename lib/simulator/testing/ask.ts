import type { Directive } from '../simulate-header.ts'
import { z } from 'zod'

/** Providers of the four wire formats, with models of the seed's list and what their base URL ends with. */
export const providers = [
  { provider: 'openai', model: 'gpt-4o', base: '/v1' },
  { provider: 'anthropic', model: 'claude-3-5-sonnet-20241022', base: '/v1' },
  { provider: 'google', model: 'gemini-1.5-pro', base: '' },
  { provider: 'cohere', model: 'command-r-plus', base: '' },
] as const
export type Provider = { provider: string; model: string; base: string }

export type Question = Provider & {
  gateway: string
  simulator: string
  simulate?: Directive
  body?: Record<string, unknown>
  headers?: Record<string, string>
  signal?: AbortSignal
}

const fast: Directive = { firstTokenMs: 0, tokensPerSecond: 100_000 }

/** Sends one chat request through the gateway, whose only target is the simulator. */
export function ask({ gateway, simulator, provider, model, base, simulate, body, headers, signal }: Question): Promise<Response> {
  return fetch(`${gateway}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer simulated',
      'x-portkey-provider': provider,
      'x-portkey-custom-host': `${simulator}${base}`,
      'x-portkey-forward-headers': 'x-simulate',
      'x-portkey-strict-open-ai-compliance': 'false',
      'x-simulate': JSON.stringify({ ...fast, ...simulate }),
      ...headers,
    },
    body: JSON.stringify({ model, max_tokens: 1000, messages: [{ role: 'user', content: 'Explain rate limits' }], ...body }),
    ...(signal && { signal }),
  })
}

const toolCallSchema = z.looseObject({
  index: z.number().optional(),
  id: z.string().optional(),
  function: z.looseObject({ name: z.string().optional(), arguments: z.string().optional() }),
})
const messageSchema = z.looseObject({
  content: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  content_blocks: z.array(z.looseObject({ delta: z.looseObject({ thinking: z.string().optional() }).optional() })).nullish(),
  tool_calls: z.union([z.array(toolCallSchema.nullable()), toolCallSchema]).nullish(),
})
const usageSchema = z.looseObject({
  prompt_tokens: z.number(),
  completion_tokens: z.number(),
  total_tokens: z.number(),
  completion_tokens_details: z.looseObject({ reasoning_tokens: z.number() }).optional(),
})
const chunkSchema = z.looseObject({
  choices: z
    .array(z.looseObject({ delta: messageSchema.optional(), message: messageSchema.optional(), finish_reason: z.string().nullish() }))
    .optional(),
  usage: usageSchema.nullish(),
  error: z.looseObject({ message: z.string(), type: z.string().nullish() }).optional(),
})
export type Chunk = z.infer<typeof chunkSchema>

/** A plain answer of the gateway. */
export async function plainChunk(response: Response): Promise<Chunk> {
  return chunkSchema.parse(await response.json())
}

/** What a stream of the gateway has said; frames that are not JSON are counted. */
export async function readStream(response: Response) {
  const frames = (await response.text())
    .split(/\r?\n\r?\n/)
    .map((frame) => frame.replace(/^data: ?/, '').trim())
    .filter(Boolean)
  const chunks = frames.flatMap((frame) => {
    try {
      return frame === '[DONE]' ? [] : [chunkSchema.parse(JSON.parse(frame))]
    } catch {
      return []
    }
  })
  const choices = chunks.flatMap((chunk) => chunk.choices ?? [])
  return {
    chunks,
    broken: frames.length - chunks.length - frames.filter((frame) => frame === '[DONE]').length,
    text: choices.map(({ delta }) => delta?.content ?? '').join(''),
    thinking: choices
      .flatMap(({ delta }) => [delta?.reasoning_content, ...(delta?.content_blocks ?? []).map((block) => block.delta?.thinking)])
      .join(''),
    finish: choices.findLast(({ finish_reason: reason }) => reason)?.finish_reason ?? null,
    usage: chunks.findLast(({ usage }) => usage)?.usage ?? null,
    tools: toolsOf(choices.flatMap(({ delta }) => delta?.tool_calls ?? [])),
    error: chunks.find(({ error }) => error)?.error ?? null,
  }
}

type ToolDelta = z.infer<typeof toolCallSchema> | null

/** Calls of deltas: one with an id begins the next call. */
export function toolsOf(deltas: ToolDelta[]): { name: string; arguments: string }[] {
  const calls: { name: string; arguments: string }[] = []
  for (const delta of deltas) {
    if (!delta) continue
    if (delta.id) calls.push({ name: delta.function.name ?? '', arguments: '' })
    const call = calls.at(-1)
    if (call) call.arguments += delta.function.arguments ?? ''
  }
  return calls
}
