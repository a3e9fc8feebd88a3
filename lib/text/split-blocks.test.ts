import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitBlocks } from './split-blocks'

const lines = fc.constantFrom(
  '',
  '  ',
  'word',
  '- item',
  '1. first',
  '12',
  '  more',
  '    code',
  '```',
  '```js',
  '~~~',
  '| a |',
  '|---|',
  '> quote',
  '[a]: https://b.c',
  '\r',
)

test('the blocks joined are the source', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.array(lines).map((parts) => parts.join('\n')),
  )
  fc.assert(
    fc.property(anyText, (source) => {
      expect(splitBlocks(source).join('')).toBe(source)
    }),
  )
})

test('a blank line ends a block, and belongs to it', () => {
  expect(splitBlocks('one\ntwo\n\n\nthree')).toEqual(['one\ntwo\n\n\n', 'three'])
})

test.each([
  ['a fence', '```js\na\n\n\nb\n```\n'],
  ['a fence that is still open', '```js\na\n\nb'],
  ['a longer fence around a shorter one', '````\n```\n\n```\n````\n'],
  ['a fence in a list', '- see\n\n  ```\n  a\n\nb\n  ```\n'],
  ['a loose list', '1. one\n\n2. two\n\n   more of two\n\n3. three'],
  ['a list whose next marker is being written', '1. one\n\n2'],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
  ['indented code', '    a\n\n    b\n'],
  ['a text with link definitions', 'see [a]\n\nmore\n\n[a]: https://b.c\n'],
])('%s stays whole', (_, source) => {
  expect(splitBlocks(source)).toEqual([source])
})

test('a closed fence, a list and a table end before the next paragraph', () => {
  expect(splitBlocks('```\na\n```\n\nb')).toEqual(['```\na\n```\n\n', 'b'])
  expect(splitBlocks('- a\n- b\n\nb')).toEqual(['- a\n- b\n\n', 'b'])
  expect(splitBlocks('|a|\n|-|\n\nb')).toEqual(['|a|\n|-|\n\n', 'b'])
})

test('finished paragraphs keep their text while more comes', () => {
  const source = 'one\n\ntwo `x` is\n\n```\ncode\n\nmore\n```\n\nlast'
  const finished = splitBlocks(source)
  for (let length = 1; length < source.length; length += 1) {
    const before = splitBlocks(source.slice(0, length)).slice(0, -1)
    expect(finished.slice(0, before.length)).toEqual(before)
  }
})
