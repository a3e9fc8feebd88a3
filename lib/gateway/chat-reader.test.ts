import { runEventSchema } from '@/lib/runs/run-event'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChatReader } from './chat-reader'

function read(...chunks: unknown[]) {
  const reader = new ChatReader(3)
  const events = chunks.flatMap((chunk) => reader.read(typeof chunk === 'string' ? chunk : JSON.stringify(chunk)))
  return { events, ...reader.found, fault: reader.fault }
}
const delta = (fields: object, choice: object = {}) => ({ choices: [{ index: 0, delta: fields, finish_reason: null, ...choice }] })
const tool = (fields: object, choice: object = {}) => delta({ tool_calls: fields }, choice)

test('a new ID starts a new tool call even where the index repeats', () => {
  const { events } = read(
    tool([{ index: 0, id: 'a', function: { name: 'one', arguments: '{}' } }]),
    tool([{ index: 0, id: 'b', function: { name: 'two', arguments: '{}' } }]),
  )
  expect(events).toMatchObject([
    { call: 3, index: 0, id: 'a', name: 'one' },
    { call: 3, index: 1, id: 'b', name: 'two' },
  ])
})

test('a tool call may be an object whose place stands with the choice', () => {
  const { events } = read(
    tool({ id: 'a', function: { name: 'one', arguments: '' } }),
    tool({ function: { arguments: '{"x"' } }),
    tool({ id: 'b', function: { name: 'two', arguments: '{}' } }, { index: 1 }),
    tool({ function: { arguments: ':1}' } }),
  )
  expect(events).toMatchObject([
    { index: 0, name: 'one' },
    { index: 0, arguments: '{"x"' },
    { index: 1, name: 'two' },
    { index: 0, arguments: ':1}' },
  ])
})

test('holes between tool calls are passed over, and arguments may be JSON itself', () => {
  const { events } = read(tool([null, { index: 1, id: 'a', function: { name: 'one', arguments: { city: 'Paris' } } }]))
  expect(events).toEqual([{ type: 'tool-delta', call: 3, index: 0, id: 'a', name: 'one', arguments: '{"city":"Paris"}' }])
})

test('of usage and finish reason the last word counts', () => {
  const found = read(
    { ...delta({ content: 'a' }), usage: { completion_tokens: 1 } },
    delta({}, { finish_reason: 'length' }),
    delta({}, { finish_reason: 'stop' }),
    { choices: [], usage: { completion_tokens: 2 } },
    { choices: [], usage: null },
  )
  expect(found).toMatchObject({ finishReason: 'stop', usage: { completion_tokens: 2 }, fault: null })
})

test.each([
  ['beside the choices', { choices: [], usage: { completion_tokens: 2 } }],
  ['in a choice', delta({}, { usage: { completion_tokens: 2 } })],
  ["in Groq's own field", { choices: [], x_groq: { usage: { completion_tokens: 2 } } }],
])('usage is found %s', (_place, chunk) => {
  expect(read(chunk).usage).toEqual({ completion_tokens: 2 })
})

test.each([
  ['an object', { error: { message: 'overloaded', type: 'x' } }, 'overloaded'],
  ['a text', { error: 'overloaded' }, 'overloaded'],
  ['an object without a message', { error: { type: 'overloaded_error' } }, '{"type":"overloaded_error"}'],
  ["Anthropic's event", { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, 'Overloaded'],
  ['a message alone', { message: 'too many requests' }, 'too many requests'],
  ['a detail alone', { detail: 'not found' }, 'not found'],
  ['a finish reason', delta({}, { finish_reason: 'overloaded_error' }), 'overloaded_error'],
  ["Cohere's finish reason", delta({}, { finish_reason: 'ERROR_LIMIT' }), 'ERROR_LIMIT'],
])('an error may be %s', (_form, chunk, said) => {
  const { fault, events, finishReason } = read(delta({ content: 'a' }), chunk, delta({ content: 'after' }))
  expect(fault).toEqual({ kind: 'error', said })
  expect([events.length, finishReason]).toEqual([1, null])
})

test('the end mark and empty events say nothing', () => {
  expect(read(delta({ content: 'a' }), '', ' ', '[DONE]', '[DONE] ')).toMatchObject({ events: [{ text: 'a' }], fault: null })
})

test('results of hooks are kept from a frame of their own', () => {
  const results = { before_request_hooks: [{ verdict: false }] }
  expect(read({ hook_results: results }, delta({ content: 'a' }))).toMatchObject({
    hookResults: results,
    events: [{ text: 'a' }],
    fault: null,
  })
})

test.each([
  [{ content: 'a' }, 'a'],
  [{ content: null, content_blocks: [{ index: 0, delta: { text: 'a' } }] }, 'a'],
  [{ content: 'a', content_blocks: [{ index: 0, delta: { text: 'a' } }] }, 'a'],
  [{ content: [{ type: 'text', text: 'a' }, { type: 'image' }] }, 'a'],
  [{ content: null, refusal: 'a' }, 'a'],
])('the text of %j is read once', (fields, text) => {
  expect(read(delta(fields)).events).toEqual([{ type: 'text-delta', call: 3, text }])
})

test.each([
  [{ reasoning_content: 'a' }],
  [{ reasoning: 'a' }],
  [{ reasoning_content: 'a', reasoning: 'a' }],
  [{ content_blocks: [{ delta: { thinking: 'a' } }] }],
])('the reasoning of %j is read once', (fields) => {
  expect(read(delta(fields)).events).toEqual([{ type: 'reasoning-delta', call: 3, text: 'a' }])
})

test('whatever JSON a provider sends, the reader never throws and gives events that the browser understands', () => {
  const odd = fc.jsonValue({ maxDepth: 2 })
  const called = fc.record({ name: odd, arguments: odd }, { requiredKeys: [] })
  const toolCall = fc.oneof(odd, fc.record({ id: odd, index: odd, function: fc.oneof(called, odd) }, { requiredKeys: [] }))
  const toolCalls = fc.oneof(toolCall, fc.array(toolCall))
  const fields = fc.record({ content: odd, reasoning: odd, tool_calls: toolCalls, content_blocks: odd, refusal: odd }, { requiredKeys: [] })
  const choice = fc.record({ delta: fc.oneof(fields, odd), finish_reason: odd, index: odd }, { requiredKeys: [] })
  const chunk = fc.oneof(odd, fc.record({ choices: fc.array(choice), usage: odd, error: odd, model: odd }, { requiredKeys: [] }))
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 5 }), (chunks) => {
      for (const event of read(...chunks.map((one) => JSON.stringify(one))).events)
        expect(runEventSchema.safeParse(event).error).toBeUndefined()
    }),
  )
})
