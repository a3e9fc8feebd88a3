import { expect, test } from 'vitest'
import { compose, fromDraftContent } from './composition'
import { setSamples } from './edit-prompt'
import { firstExample } from './first-example'
import { applyEdit, everyColumn, isSameContent, openState, toDraft, toRunInput, type PlayEdit, type PlayState } from './play-state'

const start = openState({ draftId: 'd1', name: '', configurationId: null, composition: compose(firstExample.content) })
const after = (...edits: PlayEdit[]): PlayState => edits.reduce((state, edit, at) => applyEdit({ state, edit, at: at * 10_000 }), start)

test('a typed key is sent with a run and kept nowhere', () => {
  const state = after({ type: 'key', columnId: 'b', apiKey: 'pk-typed' })
  expect(toRunInput({ state, versionId: null }).columns.map(({ params }) => params.api_key)).toEqual([
    undefined,
    'pk-typed',
    undefined,
    undefined,
  ])
  expect(JSON.stringify(toDraft(state))).not.toContain('pk-typed')
})

test('a key for all columns takes the place of those of single ones', () => {
  const state = after({ type: 'key', columnId: 'b', apiKey: 'one' }, { type: 'key', columnId: everyColumn, apiKey: 'all' })
  expect(toRunInput({ state, versionId: null }).columns.map(({ params }) => params.api_key)).toEqual(['all', 'all', 'all', 'all'])
  expect(after({ type: 'key', columnId: 'b', apiKey: 'one' }, { type: 'key', columnId: 'b', apiKey: '' }).apiKeys).toEqual({})
})

test('text that can’t be read is kept and leaves the content alone', () => {
  const state = after({ type: 'typed', place: 'tools', text: '[{', edit: null })
  expect(state.history.present).toEqual({ content: firstExample.content, typed: { tools: '[{' } })
  expect(fromDraftContent(toDraft(state).content)).toEqual(state.history.present)
})

test('text that can be read changes the content, and undo takes back both', () => {
  const typing: PlayEdit = { type: 'typed', place: 'samples', text: '3', edit: setSamples({ samples: 3 }) }
  expect(after(typing).history.present.content.samples).toBe(3)
  expect(after(typing, { type: 'undo' }).history.present).toBe(start.history.present)
})

test('formatting drops the text and keeps its value', () => {
  const typing: PlayEdit = { type: 'typed', place: 'samples', text: ' 3 ', edit: setSamples({ samples: 3 }) }
  expect(after(typing, { type: 'format', place: 'samples' }).history.present).toMatchObject({ content: { samples: 3 }, typed: {} })
})

test('a name and a saving are no steps to undo', () => {
  const state = after({ type: 'rename', name: 'Mine' }, { type: 'saved', configurationId: 'c1', name: 'Mine' })
  expect(state).toMatchObject({ name: 'Mine', configurationId: 'c1', history: start.history })
})

test('contents are the same whatever the order of their keys', () => {
  const { samples, columns, prompt } = firstExample.content
  expect(isSameContent({ left: firstExample.content, right: { samples, columns, prompt } })).toBe(true)
  expect(isSameContent({ left: firstExample.content, right: { samples: 2, columns, prompt } })).toBe(false)
})

test('what was kept by something else than this page is not opened', () => {
  expect(fromDraftContent({ hello: 1 })).toBeNull()
})
