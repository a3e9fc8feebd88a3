import type { ConfigurationContent } from '@/lib/configurations/configuration'
import type { RunInput } from '@/lib/runs/run-input'
import { compose, toDraftContent, type Composition, type ContentEdit } from './composition'
import { record, redo, startHistory, undo, type History } from './history'

/** What the composer holds. Everything but the keys is kept as a draft. */
export type PlayState = {
  draftId: string
  name: string
  /** The saved configuration that this draft belongs to. */
  configurationId: string | null
  history: History<Composition>
  /** Portkey keys typed for this session, by column; `*` holds for every column without one. In memory only. */
  apiKeys: Record<string, string>
}

/** What a draft, a saved configuration, a link, a file or an example opens as. */
export type Opening = { draftId: string; name: string; configurationId: string | null; composition: Composition }

export function openState({ composition, ...opening }: Opening): PlayState {
  return { ...opening, history: startHistory(composition), apiKeys: {} }
}

export type PlayEdit =
  | { type: 'content'; edit: ContentEdit; field?: string }
  /** Text of a JSON field. `edit` is there when the text can be read. */
  | { type: 'typed'; place: string; text: string; edit: ContentEdit | null }
  /** The text of a JSON field as its value writes itself. */
  | { type: 'format'; place: string }
  | { type: 'replace'; content: ConfigurationContent }
  | { type: 'rename'; name: string }
  | { type: 'saved'; configurationId: string; name: string }
  | { type: 'key'; columnId: string; apiKey: string }
  | { type: 'undo' }
  | { type: 'redo' }

/** `at` is the time in milliseconds, which tells one burst of typing from the next. */
export function applyEdit({ state, edit, at }: { state: PlayState; edit: PlayEdit; at: number }): PlayState {
  const { history } = state
  const step = (next: Composition, field?: string): PlayState => ({ ...state, history: record({ history, state: next, at, field }) })
  const { content, typed } = history.present
  switch (edit.type) {
    case 'content':
      return step({ content: edit.edit(content), typed }, edit.field)
    case 'typed':
      return step({ content: edit.edit ? edit.edit(content) : content, typed: { ...typed, [edit.place]: edit.text } }, edit.place)
    case 'format': {
      const { [edit.place]: _text, ...rest } = typed
      return step({ content, typed: rest })
    }
    case 'replace':
      return step(compose(edit.content))
    case 'rename':
      return { ...state, name: edit.name.slice(0, maxNameLength) }
    case 'saved':
      return { ...state, configurationId: edit.configurationId, name: edit.name }
    case 'key':
      return { ...state, apiKeys: withKey({ keys: state.apiKeys, ...edit }) }
    case 'undo':
      return { ...state, history: undo(history) }
    case 'redo':
      return { ...state, history: redo(history) }
  }
}

const maxNameLength = 120

/** The body of a draft: never a key. */
export function toDraft({ name, configurationId, history }: PlayState) {
  return { name, configurationId, content: toDraftContent(history.present) }
}

/** What a run of the composition posts, with the keys typed for this session. */
export function toRunInput({ state, versionId }: { state: PlayState; versionId: string | null }): RunInput {
  const { prompt, columns, samples } = state.history.present.content
  return {
    prompt,
    samples,
    configurationVersionId: versionId,
    columns: columns.map((column) => {
      const apiKey = keyOf({ keys: state.apiKeys, columnId: column.id })
      return apiKey ? { ...column, params: { ...column.params, api_key: apiKey } } : column
    }),
  }
}

/** The key that a column is sent with; empty when none was typed. */
export function keyOf({ keys, columnId }: { keys: Record<string, string>; columnId: string }): string {
  return keys[columnId] ?? keys[everyColumn] ?? ''
}

export const everyColumn = '*'

/** A key for all columns takes the place of those typed for single ones. */
function withKey({ keys, columnId, apiKey }: { keys: Record<string, string>; columnId: string; apiKey: string }) {
  const others = columnId === everyColumn ? [] : Object.entries(keys).filter(([id]) => id !== columnId)
  return Object.fromEntries(apiKey ? [...others, [columnId, apiKey]] : others)
}

/** Whether a draft still says what was saved, whatever the order of keys. */
export function isSameContent({ left, right }: { left: ConfigurationContent; right: ConfigurationContent }): boolean {
  return isSame(left, right)
}

/** Not by way of JSON: a prompt may hold megabytes of images, and this runs with every letter typed. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const [before, after] = [entriesOf(left), entriesOf(right)]
  return before.size === after.size && [...before].every(([key, value]) => after.has(key) && isSame(value, after.get(key)))
}

/** What is undefined is not there, as in JSON. */
const entriesOf = (value: object) => new Map(Object.entries(value).filter(([, entry]) => entry !== undefined))
