import { expect, test } from 'vitest'
import { formatJson, readResponseSchema, readTools } from './json-text'

const bare = { name: 'now', description: 'The time', parameters: { type: 'object', properties: {} } }

test('tools are read as OpenAI takes them, as one tool and as bare functions', () => {
  const tool = { type: 'function', function: bare }
  const read = { status: 'read', value: [tool] }
  expect([[tool], tool, [bare], bare].map((value) => readTools(formatJson(value)))).toEqual([read, read, read, read])
})

test('an empty field says nothing', () => {
  expect(readTools('  \n')).toEqual({ status: 'empty' })
})

test('what is wrong with a tool is told with its place', () => {
  expect(readTools('[{"type":"function","function":{"name":"a b"}}]')).toEqual({
    status: 'wrong',
    reason: '0.function.name: a tool name has 1 to 64 letters, digits, underscores or hyphens',
  })
  expect(readTools('[{')).toMatchObject({ status: 'wrong', reason: expect.stringContaining('Not JSON yet') })
})

test('a bare JSON schema becomes a response format with a name', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } } }
  const format = { type: 'json_schema', json_schema: { name: 'answer', schema } }
  expect(readResponseSchema(formatJson(schema))).toEqual({ status: 'read', value: format })
  expect(readResponseSchema(formatJson(format))).toEqual({ status: 'read', value: format })
  expect(readResponseSchema(formatJson(format.json_schema))).toEqual({ status: 'read', value: format })
})
