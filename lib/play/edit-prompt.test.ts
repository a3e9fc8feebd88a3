import { columnSchema } from '@/lib/runs/run-input'
import { configurationContentSchema, type ConfigurationContent } from '@/lib/configurations/configuration'
import { expect, test } from 'vitest'
import {
  addImages,
  addMessage,
  imagesOf,
  moveMessage,
  removeImage,
  removeMessage,
  removeVariable,
  setMessageRole,
  setMessageText,
  setSamples,
  setVariable,
  textOf,
} from './edit-prompt'
import type { ContentEdit } from './composition'

const picture = 'data:image/png;base64,AAAA'
const content: ConfigurationContent = configurationContentSchema.parse({
  prompt: {
    messages: [
      { role: 'system', content: 'Be short.' },
      { role: 'user', content: 'Hello {{name}}' },
    ],
    variables: { name: 'Ada' },
  },
  columns: [columnSchema.parse({ id: 'a', model: 'portkey/openai/gpt-4o-mini' })],
})
const messagesAfter = (...edits: ContentEdit[]) => edits.reduce((result, edit) => edit(result), content).prompt.messages
const rolesAfter = (...edits: ContentEdit[]) => messagesAfter(...edits).map(({ role }) => role)

test('a system message goes to the front, another one to the end', () => {
  expect(rolesAfter(addMessage({ role: 'assistant' }), addMessage({ role: 'system' }))).toEqual(['system', 'system', 'user', 'assistant'])
})

test('the last message is emptied instead of removed', () => {
  expect(messagesAfter(removeMessage({ index: 0 }), removeMessage({ index: 0 }))).toEqual([{ role: 'user', content: '' }])
})

test('a message moved beyond the end is the last one', () => {
  expect(rolesAfter(moveMessage({ from: 0, to: 9 }))).toEqual(['user', 'system'])
})

test('images and text of a message are edited apart', () => {
  const [, message] = messagesAfter(addImages({ index: 1, urls: [picture] }), setMessageText({ index: 1, text: 'What is this?' }))
  expect(message && [textOf(message), imagesOf(message)]).toEqual(['What is this?', [picture]])
})

test('without its last image a message is plain text again', () => {
  const edits = [addImages({ index: 1, urls: [picture] }), removeImage({ index: 1, image: 0 })]
  expect(messagesAfter(...edits)).toEqual(content.prompt.messages)
})

test('tool calls leave with the role that has them', () => {
  const call = { id: 'call_1', type: 'function' as const, function: { name: 'now', arguments: '{}' } }
  const answered = {
    ...content,
    prompt: { ...content.prompt, messages: [{ role: 'assistant' as const, content: null, tool_calls: [call] }] },
  }
  expect(setMessageRole({ index: 0, role: 'user' })(answered).prompt.messages).toEqual([{ role: 'user', content: null }])
  expect(setMessageRole({ index: 0, role: 'tool' })(answered).prompt.messages).toEqual([{ role: 'tool', content: null, tool_call_id: '' }])
})

test('a variable can be given a value and taken out', () => {
  expect(setVariable({ name: 'name', value: 'Bob' })(content).prompt.variables).toEqual({ name: 'Bob' })
  expect(removeVariable({ name: 'name' })(content).prompt.variables).toEqual({})
})

test('samples stay between 1 and 8', () => {
  expect([0, 3, 99, Number.NaN].map((samples) => setSamples({ samples })(content).samples)).toEqual([1, 3, 8, 1])
})
