import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canRedo, canUndo, maxSteps, pauseMs, record, redo, startHistory, undo, type History } from './history'

type Step = { state: { value: number }; at: number; field: string | undefined }
const steps = fc.array(
  fc.record({
    state: fc.record({ value: fc.nat() }),
    pause: fc.nat({ max: 2 * pauseMs }),
    field: fc.constantFrom(undefined, 'first', 'second'),
  }),
  { maxLength: 40 },
)
const start = { value: -1 }

function play(recorded: { state: { value: number }; pause: number; field: string | undefined }[]) {
  let at = 0
  return recorded.reduce<History<Step['state']>>((history, { pause, ...step }) => {
    at += pause
    return record({ history, ...step, at })
  }, startHistory(start))
}
const repeat = <Value>({ times, change, value }: { times: number; change: (value: Value) => Value; value: Value }) =>
  Array.from({ length: times }).reduce<Value>(change, value)

test('undoing everything leads back to the start, redoing everything to the end', () => {
  fc.assert(
    fc.property(steps, (recorded) => {
      const history = play(recorded)
      const undone = repeat({ times: history.past.length, change: undo, value: history })
      expect(undone.present).toBe(start)
      expect(canUndo(undone)).toBe(false)
      const redone = repeat({ times: undone.future.length, change: redo, value: undone })
      expect(redone.present).toBe(history.present)
      expect(canRedo(redone)).toBe(false)
    }),
  )
})

test('redo takes back one undo', () => {
  fc.assert(
    fc.property(steps, (recorded) => {
      const history = play(recorded)
      fc.pre(canUndo(history))
      expect(redo(undo(history))).toEqual({ ...history, burst: null })
    }),
  )
})

test('what is typed into one field without a pause is one step', () => {
  const typed = [10, 20, 30].map((value) => ({ state: { value }, pause: 200, field: 'message' }))
  expect(undo(play(typed)).present).toBe(start)
})

test('a pause, another field and a change that is no typing are steps of their own', () => {
  const history = play([
    { state: { value: 1 }, pause: 0, field: 'first' },
    { state: { value: 2 }, pause: pauseMs, field: 'first' },
    { state: { value: 3 }, pause: 1, field: 'second' },
    { state: { value: 4 }, pause: 1, field: undefined },
    { state: { value: 5 }, pause: 1, field: undefined },
  ])
  expect(history.past.map(({ value }) => value)).toEqual([-1, 1, 2, 3, 4])
})

test('typing after an undo is a step of its own', () => {
  const undone = undo(play([{ state: { value: 1 }, pause: 0, field: 'first' }]))
  const typed = record({ history: undone, state: { value: 2 }, at: 1, field: 'first' })
  expect(undo(typed).present).toBe(start)
})

test('a change after an undo forgets what was undone', () => {
  const undone = undo(play([{ state: { value: 1 }, pause: 0, field: undefined }]))
  expect(canRedo(record({ history: undone, state: { value: 2 }, at: 1 }))).toBe(false)
})

test('the oldest steps make room', () => {
  const many = Array.from({ length: maxSteps + 5 }, (_, value) => ({ state: { value }, pause: 0, field: undefined }))
  expect(play(many).past).toHaveLength(maxSteps)
})
