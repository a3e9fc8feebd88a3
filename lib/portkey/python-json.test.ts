import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pythonJson } from './python-json'

test('what is written reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(pythonJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a header can carry it, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(pythonJson({ [text]: text })).toMatch(/^[ -~]*$/)
    }),
  )
})

test.each<[unknown, string]>([
  [{ a: [1, 2], b: null }, '{"a": [1, 2], "b": null}'],
  ['Zürich 🙂', '"Z\\u00fcrich \\ud83d\\ude42"'],
  ['\u007f', '"\\u007f"'],
  ['a/b<c>', '"a/b<c>"'],
  [1e-7, '1e-07'],
  [1.5e300, '1.5e+300'],
  [0.0001, '0.0001'],
  [1.5, '1.5'],
  [-5, '-5'],
  [true, 'true'],
])('%j is written as Python writes it', (value, text) => {
  expect(pythonJson(value)).toBe(text)
})
