import { expect, test } from '@playwright/test'
import { request as httpRequest } from 'node:http'

/** Playwright and fetch don't send a foreign Host, so this goes below them. */
const statusFor = ({ baseURL, headers, method = 'GET' }: { baseURL: string; headers: Record<string, string>; method?: string }) =>
  new Promise<number>((resolve, reject) => {
    httpRequest(`${baseURL}/api/health`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

test('a request under a foreign host name is refused', async ({ baseURL }) => {
  expect(await statusFor({ baseURL: baseURL ?? '', headers: { host: 'evil.example' } })).toBe(421)
})

test('a post from another site is refused', async ({ baseURL }) => {
  expect(await statusFor({ baseURL: baseURL ?? '', method: 'POST', headers: { origin: 'http://evil.example' } })).toBe(403)
})

test('pages carry a nonce policy that differs each time, and the other security headers', async ({ request }) => {
  const [first, second] = [await request.get('/play'), await request.get('/play')]
  const policy = first.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{20,}' 'strict-dynamic';/)
  expect(policy).not.toBe(second.headers()['content-security-policy'])
  expect(first.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
})

test('a body of another type or too large is refused by name', async ({ request }) => {
  const text = await request.post('/api/configurations', { headers: { 'content-type': 'text/plain' }, data: '{}' })
  expect([text.status(), (await text.json()).error.code]).toEqual([415, 'unsupported_media_type'])
  const broken = await request.post('/api/configurations', {
    headers: { 'content-type': 'application/json' },
    data: Buffer.from('{"name":'),
  })
  expect([broken.status(), (await broken.json()).error.code]).toEqual([400, 'invalid_json'])
  const large = await request.put('/api/drafts/large', { data: { content: { text: 'x'.repeat(33_000_000) } } })
  expect([large.status(), (await large.json()).error.code]).toEqual([413, 'payload_too_large'])
})
