import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SseSplitter } from './sse-splitter'

/** The data of each event when the bytes come in these pieces. */
function read(pieces: Uint8Array[]): string[] {
  const decoder = new TextDecoder()
  const splitter = new SseSplitter()
  const found = pieces.flatMap((piece) => splitter.push(decoder.decode(piece, { stream: true })))
  return [...found, ...splitter.push(decoder.decode()), ...splitter.end()]
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

const lineEnd = fc.constantFrom('\n', '\r\n')
const data = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => JSON.stringify({ text }))
const event = fc
  .tuple(data, fc.boolean(), lineEnd, fc.constantFrom('', ': a comment', 'event: delta', 'id: 1'))
  .map(([text, isSpaced, end, other]) => ({
    text,
    wire: `${other ? other + end : ''}data:${isSpaced ? ' ' : ''}${text}${end}${end}`,
  }))

test('any split of the bytes gives the same events', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), fc.array(fc.nat({ max: 400 }), { maxLength: 12 }), (events, cuts) => {
      const bytes = bytesOf(events.map(({ wire }) => wire).join(''))
      const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length]
      const pieces = places.slice(1).map((place, index) => bytes.subarray(places[index], place))
      expect(read(pieces)).toEqual(events.map(({ text }) => text))
    }),
  )
})

test('a character that two reads share comes out whole', () => {
  const bytes = bytesOf('data: {"text":"🌱"}\n\n')
  expect(read([bytes.subarray(0, 16), bytes.subarray(16)])).toEqual(['{"text":"🌱"}'])
})

test('an event is given with the read that completes its line, not later', () => {
  const splitter = new SseSplitter()
  expect(splitter.push('data: 1\n\ndata: 2\n\ndata: ')).toEqual(['1', '2'])
  expect(splitter.push('3\n')).toEqual(['3'])
  expect(splitter.end()).toEqual([])
})

test('what a stream left without a line break is read at its end', () => {
  const splitter = new SseSplitter()
  expect(splitter.push('data: {"a":1}')).toEqual([])
  expect(splitter.end()).toEqual(['{"a":1}'])
})
