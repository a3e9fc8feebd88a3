import { expect, test } from 'vitest'
import { answerTo } from './answer.ts'
import { chat } from './testing/chat.ts'
import { googleWire } from './wire-google.ts'

const exchange = (query: string) => {
  const request = chat({ model: 'gemini-1.5-pro', isStreamed: true, asksReasoning: true })
  const url = new URL(`http://localhost/v1beta/models/gemini-1.5-pro:streamGenerateContent${query}`)
  return { request, answer: answerTo({ request, directive: {} }), url, id: 'abc', createdAt: new Date(0), provider: null }
}
const bodyOf = (query: string) => Array.from(googleWire.stream(exchange(query)).frames, ({ text }) => text).join('')

test('a stream is one JSON array, whose elements are apart by a carriage return', () => {
  const body = bodyOf('?key=k')
  const elements = JSON.parse(body)
  expect(elements.length).toBeGreaterThan(10)
  expect(body.split('\r\n')).toHaveLength(elements.length)
  expect(elements.at(-1)).toMatchObject({
    candidates: [{ finishReason: 'STOP' }],
    usageMetadata: { thoughtsTokenCount: expect.any(Number) },
  })
})

test('with alt=sse it is events instead', () => {
  const events = bodyOf('?alt=sse').split('\r\n\r\n').filter(Boolean)
  expect(events.every((event) => event.startsWith('data: {'))).toBe(true)
})

test('an error of the stream is wrapped in an array, one of a plain request is not', () => {
  const failure = { status: 503, model: 'm', id: 'abc', message: null }
  const stream = googleWire.failure({ ...failure, url: new URL('http://localhost/v1beta/models/m:streamGenerateContent') })
  const plain = googleWire.failure({ ...failure, url: new URL('http://localhost/v1beta/models/m:generateContent') })
  expect(stream).toEqual([plain])
})
