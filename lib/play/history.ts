/** States that one can go back and forth between. */
export type History<State> = {
  past: State[]
  present: State
  future: State[]
  /** What the newest step belongs to, so that what is typed in one go is one step; null when the next change is a step of its own. */
  burst: { key: string; at: number } | null
}

export const maxSteps = 200
/** A pause as long as this, in milliseconds, ends a burst of typing. */
export const pauseMs = 1000

export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], burst: null }
}

type Change<State> = {
  history: History<State>
  state: State
  /** Milliseconds of any clock that doesn't go back. */
  at: number
  /** The field that is typed in; changes of one field in one go are one step. */
  field?: string | undefined
}

/** A history with a new present. What was undone before can't be redone after it. */
export function record<State>({ history, state, at, field }: Change<State>): History<State> {
  if (state === history.present) return history
  const burst = field === undefined ? null : { key: field, at }
  const isSameBurst = history.burst !== null && history.burst.key === field && at - history.burst.at < pauseMs
  const past = isSameBurst ? history.past : [...history.past, history.present].slice(-maxSteps)
  return { past, present: state, future: [], burst }
}

export const canUndo = <State>({ past }: History<State>) => past.length > 0
export const canRedo = <State>({ future }: History<State>) => future.length > 0

export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], burst: null }
}

export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, burst: null }
}
