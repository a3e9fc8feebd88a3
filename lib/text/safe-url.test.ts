import { expect, test } from 'vitest'
import { dataImageUrl, remoteImageUrl, safeLinkUrl } from './safe-url'

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://a.b/c',
  'file:///etc/passwd',
  '/settings',
  '//a.b',
  '#main',
  '',
])('%j is no safe link', (href) => {
  expect(safeLinkUrl(href)).toBeNull()
})

test.each(['https://a.b/c?d#e', 'http://a.b/', 'mailto:ada@a.b'])('%s is a safe link', (href) => {
  expect(safeLinkUrl(href)).toBe(href)
})

test('an image is loaded from https only', () => {
  expect(remoteImageUrl('https://a.b/c.png')).toBe('https://a.b/c.png')
  expect(remoteImageUrl('http://a.b/c.png')).toBeNull()
  expect(remoteImageUrl('data:image/png;base64,AA==')).toBeNull()
})

test('a picture in its own address must be a bitmap', () => {
  expect(dataImageUrl('data:image/png;base64,AA==')).toBe('data:image/png;base64,AA==')
  expect(dataImageUrl('data:image/svg+xml;base64,AA==')).toBeNull()
  expect(dataImageUrl('data:text/html;base64,AA==')).toBeNull()
})
