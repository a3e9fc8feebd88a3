import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { requestJson } from './api-client'

const schema = z.object({ count: z.number() })
const answerWith = (answer: () => Response | Promise<Response>) => {
  const ask = vi.fn<typeof fetch>(async () => answer())
  vi.stubGlobal('fetch', ask)
  return ask
}
const ask = (signal?: AbortSignal) => requestJson({ path: '/api/things', schema, signal })

afterEach(() => vi.unstubAllGlobals())

test('an answer is what its schema makes of it', async () => {
  answerWith(() => Response.json({ count: 3, more: 'dropped' }))
  await expect(ask()).resolves.toEqual({ count: 3 })
})

test('a body is sent as JSON with its type', async () => {
  const sent = answerWith(() => Response.json({ count: 0 }))
  await requestJson({ path: '/api/things', method: 'POST', body: { name: 'x' }, schema })
  expect(sent).toHaveBeenCalledWith(
    '/api/things',
    expect.objectContaining({ method: 'POST', body: '{"name":"x"}', headers: { 'content-type': 'application/json' } }),
  )
})

test('an error answer keeps code, message, details and status', async () => {
  const error = { code: 'invalid_input', message: 'Give it a name', details: [{ path: 'name', message: 'is empty' }] }
  answerWith(() => Response.json({ error }, { status: 400 }))
  await expect(ask()).rejects.toMatchObject({ name: 'ApiError', status: 400, ...error })
})

test.each([
  ['another shape', () => Response.json({ count: 'three' })],
  ['no JSON', () => new Response('<html>')],
  ['an error without a body of ours', () => new Response('Bad gateway', { status: 502 })],
])('%s is refused, not trusted', async (_name, answer) => {
  answerWith(answer)
  await expect(ask()).rejects.toMatchObject({ code: 'unexpected_answer' })
})

test('a server that is gone is told apart from one that refuses', async () => {
  answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(ask()).rejects.toMatchObject({ code: 'network', status: 0 })
})

test('an abort stays an abort', async () => {
  const controller = new AbortController()
  controller.abort()
  answerWith(() => Promise.reject(controller.signal.reason))
  await expect(ask(controller.signal)).rejects.toMatchObject({ name: 'AbortError' })
})
