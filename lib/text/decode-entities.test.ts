import { expect, test } from 'vitest'
import { decodeEntities } from './decode-entities'

test('names and numbers become characters', () => {
  expect(decodeEntities('a &amp; b &lt;c&gt; &#233; &#x1F600; &euro;')).toBe('a & b <c> é 😀 €')
})

test('what is no reference stays as it is', () => {
  expect(decodeEntities('a & b &unknown; &#0; &#xD800; &#x110000; AT&T;')).toBe('a & b &unknown; &#0; &#xD800; &#x110000; AT&T;')
})

test('a decoded character starts no other reference', () => {
  expect(decodeEntities('&amp;lt;')).toBe('&lt;')
})
