import { expect, test } from 'vitest'
import { nearName } from './near-name'

const known = ['retry', 'cache', 'targets', 'request_timeout', 'id']

test.each([
  ['retrys', 'retry'],
  ['cach', 'cache'],
  ['target', 'targets'],
  ['request-timeout', 'request_timeout'],
  ['REQUEST_TIMEOUT', 'request_timeout'],
  ['ix', null],
  ['something', null],
  ['', null],
])('by “%s” somebody may have meant %s', (name, meant) => {
  expect(nearName({ name, known })).toBe(meant)
})

test('where nothing is known nothing is near', () => {
  expect(nearName({ name: 'retry', known: [] })).toBeNull()
})
