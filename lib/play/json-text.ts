import { responseFormatSchema, toolSchema, type ResponseFormat, type Tool } from '@/lib/portkey/prompt'
import { z } from 'zod'

/** What a JSON field says: nothing, a value, or why it can't be read. */
export type JsonReading<Value> = { status: 'empty' } | { status: 'read'; value: Value } | { status: 'wrong'; reason: string }

/** Reads the text of a JSON field. */
export function readJsonText<Value>({ text, schema }: { text: string; schema: z.ZodType<Value> }): JsonReading<Value> {
  if (text.trim() === '') return { status: 'empty' }
  const json = parseJson(text)
  if (json.status !== 'read') return json
  const parsed = schema.safeParse(json.value)
  return parsed.success ? { status: 'read', value: parsed.data } : { status: 'wrong', reason: problemOf(parsed.error) }
}

export const formatJson = (value: unknown) => JSON.stringify(value, null, 2)

/** Tools as OpenAI takes them; a list of bare functions is understood, too. */
export function readTools(text: string): JsonReading<Tool[]> {
  return readJsonText({ text, schema: z.preprocess(toTools, z.array(toolSchema).max(128)) })
}

/** The `json_schema` of a response format; a bare JSON schema gets a name. */
export function readResponseSchema(text: string): JsonReading<ResponseFormat> {
  return readJsonText({ text, schema: z.preprocess(toFormat, responseFormatSchema) })
}

function parseJson(text: string): JsonReading<unknown> {
  try {
    return { status: 'read', value: JSON.parse(text) }
  } catch (error) {
    return { status: 'wrong', reason: error instanceof Error ? `Not JSON yet: ${error.message}` : 'Not JSON yet.' }
  }
}

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'This is not what is expected here.'
  const path = issue.path.map(String).join('.')
  return path ? `${path}: ${issue.message}` : issue.message
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function toTools(value: unknown): unknown {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.map((tool) => (isObject(tool) && !('type' in tool) && 'name' in tool ? { type: 'function', function: tool } : tool))
}

function toFormat(value: unknown): unknown {
  if (!isObject(value)) return value
  if (value.type === 'json_schema' && 'json_schema' in value) return value
  const json_schema = 'schema' in value && 'name' in value ? value : { name: 'answer', schema: value }
  return { type: 'json_schema', json_schema }
}
