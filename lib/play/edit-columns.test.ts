import { configurationContentSchema, type ConfigurationContent } from '@/lib/configurations/configuration'
import { columnSchema } from '@/lib/runs/run-input'
import { maxColumns } from '@/lib/runs/run-limits'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContentEdit } from './composition'
import {
  addColumn,
  applyToAll,
  duplicateColumn,
  moveColumn,
  removeColumn,
  setConnection,
  setModel,
  setOption,
  setParam,
  setSimulate,
  simulateAll,
} from './edit-columns'

const column = (id: string, more: object = {}) => columnSchema.parse({ id, model: `portkey/openai/${id}`, simulate: {}, ...more })
const content: ConfigurationContent = configurationContentSchema.parse({
  prompt: { messages: [{ role: 'user', content: 'Hello' }] },
  columns: [column('a', { options: { temperature: 0 }, params: { user: 'u1' } }), column('b')],
})
const after = (...edits: ContentEdit[]) => edits.reduce((result, edit) => edit(result), content).columns
const idsAfter = (...edits: ContentEdit[]) => after(...edits).map(({ id }) => id)

test('an added column is like the last one and has an id of its own', () => {
  expect(after(addColumn).at(-1)).toEqual({ ...column('b'), id: 'c' })
})

test('a duplicate stands right beside its original', () => {
  expect(idsAfter(duplicateColumn({ id: 'a' }))).toEqual(['a', 'c', 'b'])
})

test('any order of edits leaves valid columns', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd')
  const edits: fc.Arbitrary<ContentEdit> = fc.oneof(
    fc.constant(addColumn),
    ids.map((id) => duplicateColumn({ id })),
    ids.map((id) => removeColumn({ id })),
    fc.tuple(ids, fc.constantFrom(-1 as const, 1 as const)).map(([id, by]) => moveColumn({ id, by })),
    ids.map((id) => applyToAll({ id })),
  )
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 60 }), (list) => {
      const result = list.reduce((before, edit) => edit(before), content)
      expect(configurationContentSchema.safeParse(result).success).toBe(true)
      expect(result.columns.length).toBeLessThanOrEqual(maxColumns)
    }),
  )
})

test('the only column stays', () => {
  expect(idsAfter(removeColumn({ id: 'a' }), removeColumn({ id: 'b' }))).toEqual(['b'])
})

test('the first column does not move further left', () => {
  expect(idsAfter(moveColumn({ id: 'a', by: -1 }))).toEqual(['a', 'b'])
  expect(idsAfter(moveColumn({ id: 'a', by: 1 }))).toEqual(['b', 'a'])
})

test('a parameter is set for one column or for all, and taken out by undefined', () => {
  expect(after(setParam({ id: 'b', name: 'user', value: 'u2' })).map(({ params }) => params.user)).toEqual(['u1', 'u2'])
  expect(after(setParam({ name: 'user', value: 'u3' })).map(({ params }) => params.user)).toEqual(['u3', 'u3'])
  expect(after(setParam({ id: 'a', name: 'user', value: undefined }))[0]?.params).toEqual({})
  expect(after(setOption({ id: 'a', name: 'temperature', value: undefined }))[0]?.options).toEqual({})
})

test('settings applied to all leave the models alone', () => {
  expect(after(setModel({ id: 'b', model: 'portkey/google/b' }), applyToAll({ id: 'a' }))).toEqual([
    content.columns[0],
    { ...content.columns[0], id: 'b', model: 'portkey/google/b' },
  ])
})

test('a column on a connection without a simulator is real', () => {
  expect(after(setConnection({ id: 'a', connection: 'hosted' }))[0]?.simulate).toBeNull()
  expect(
    after(setConnection({ id: 'a', connection: 'hosted' }), simulateAll({ isSimulated: true })).map(({ simulate }) => simulate),
  ).toEqual([null, {}])
})

test('simulating all keeps the faults that are set', () => {
  const edits = [setSimulate({ id: 'a', simulate: { status: 503 } }), setSimulate({ id: 'b', simulate: null })]
  expect(after(...edits, simulateAll({ isSimulated: true })).map(({ simulate }) => simulate)).toEqual([{ status: 503 }, {}])
})
