import { expect, test } from 'vitest'
import { findVariables, substitute, substituteMessage } from './template'

test('variables are found once each, in order, with or without spaces, in text and in parts', () => {
  expect(
    findVariables([
      { role: 'system', content: 'You are {{ role }} for {{name}}.' },
      { role: 'user', content: [{ type: 'text', text: '{{name}} likes {{thing-1}} {{ not valid }}' }] },
      { role: 'assistant', content: null },
    ]),
  ).toEqual(['role', 'name', 'thing-1'])
})

test('a value that looks like a variable is not substituted again', () => {
  expect(substitute({ text: '{{a}} {{b}}', variables: { a: '{{b}}', b: '2' } })).toBe('{{b}} 2')
})

test('a variable without a value stays as it is written, also when it is named like a method of objects', () => {
  expect(substitute({ text: '{{ toString }} {{x}}', variables: {} })).toBe('{{ toString }} {{x}}')
})

test('an image of a message is left alone', () => {
  const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,{{a}}' } } as const
  expect(substituteMessage({ message: { role: 'user', content: [image] }, variables: { a: '1' } }).content).toEqual([image])
})
