import { expect, test } from 'vitest'
import { refusalOf } from './request-guard'

const ask = (headers: Record<string, string>, method = 'GET') =>
  refusalOf({ method, headers: new Headers(headers), allowedHosts: ['play.example'] })?.code ?? null

test.each(['localhost:4400', '127.0.0.1:4400', '[::1]:4400', 'LOCALHOST', 'play.example', 'play.example:443'])(
  'the host %s is answered',
  (host) => {
    expect(ask({ host })).toBeNull()
  },
)

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4400', ''])('the host "%s" is refused', (host) => {
  expect(ask({ host })).toBe('unknown_host')
})

test('a page of the app may post', () => {
  expect(ask({ host: '127.0.0.1:4400', origin: 'http://127.0.0.1:4400' }, 'POST')).toBeNull()
})

test('a program without an origin may post', () => {
  expect(ask({ host: '127.0.0.1:4400' }, 'POST')).toBeNull()
})

test.each(['http://evil.example', 'http://127.0.0.1:9999', 'null'])('a post from the origin %s is refused', (origin) => {
  expect(ask({ host: '127.0.0.1:4400', origin }, 'POST')).toBe('forbidden_origin')
})

test('a cross-site post that hides its origin is refused', () => {
  expect(ask({ host: '127.0.0.1:4400', 'sec-fetch-site': 'cross-site' }, 'DELETE')).toBe('forbidden_origin')
})
