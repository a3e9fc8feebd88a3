import { expect, test } from 'vitest'
import type { ChatTool } from './chat-request.ts'
import { createRandom } from './random.ts'
import { chat } from './testing/chat.ts'
import { chooseToolCalls } from './tool-calls.ts'

const weather: ChatTool = {
  name: 'get_weather',
  description: 'Weather of a city',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}
const search: ChatTool = {
  name: 'searchDocuments',
  description: '',
  parameters: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
}
const choose = (fields: Parameters<typeof chat>[0]) =>
  chooseToolCalls({ request: chat({ tools: [weather, search], ...fields }), random: createRandom(1) })

test('the tool that shares words with the prompt is called', () => {
  expect(choose({ text: 'Search the documents for refunds' })).toEqual([
    { name: 'searchDocuments', arguments: { query: 'Search the documents for refunds' } },
  ])
})

test('a named tool is called whatever the prompt says', () => {
  expect(choose({ text: 'Search something', toolChoice: { type: 'named', name: 'get_weather' } })[0]?.name).toBe('get_weather')
})

test('parallel calls are left out where the request forbids them', () => {
  const text = 'Weather in Paris and Tokyo?'
  expect(choose({ text })).toHaveLength(2)
  expect(choose({ text, allowsParallelTools: false })).toHaveLength(1)
})

test('with its results at hand a model calls again only when it must', () => {
  const messages = [
    { role: 'user' as const, text: 'Weather in Paris?', images: [] },
    { role: 'tool' as const, text: '{"temperature":20}', images: [] },
  ]
  expect(choose({ messages })).toEqual([])
  expect(choose({ messages, toolChoice: { type: 'required' } })).toHaveLength(1)
})

test('nothing is called where there are no tools or none may be', () => {
  expect(choose({ tools: [] })).toEqual([])
  expect(choose({ toolChoice: { type: 'none' } })).toEqual([])
})

test('a tool without parameters is called without arguments', () => {
  expect(choose({ tools: [{ name: 'now', description: '', parameters: null }] })).toEqual([{ name: 'now', arguments: {} }])
})
