import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prettyJson } from './pretty-json'

test('a whole document looks as JSON.stringify would indent it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
      expect(prettyJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
    }),
  )
})

test('a document that has only begun is indented as far as it goes', () => {
  expect(prettyJson('{"city":"Pa')).toBe('{\n  "city": "Pa')
  expect(prettyJson('{"a":[1,{')).toBe('{\n  "a": [\n    1,\n    {')
})

test('nothing is lost from any beginning of a document', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.nat(), (value, length) => {
      const start = JSON.stringify(value).slice(0, length)
      expect(prettyJson(start).replaceAll(/\s/g, '')).toBe(start.replaceAll(/\s/g, ''))
    }),
  )
})

test('text that is no JSON stays as it is', () => {
  expect(prettyJson('call me: "maybe", ok')).toBe('call me: "maybe", ok')
})
