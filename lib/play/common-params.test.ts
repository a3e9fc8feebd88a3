import { expect, test } from 'vitest'
import { commonParams } from './common-params'

test('what all columns have alike is common, the rest is differing', () => {
  const columns = [{ params: { user: 'u1', trace_id: 't1', cache: { enabled: true } } }, { params: { user: 'u1', trace_id: 't2' } }]
  expect(commonParams(columns)).toEqual({ params: { user: 'u1' }, differing: new Set(['trace_id', 'cache']) })
})
