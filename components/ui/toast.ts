export type ToastOptions = {
  description?: string
  action?: { label: string; onClick: () => void }
  durationMs?: number
}
export type ToastEntry = ToastOptions & { id: number; tone: 'info' | 'success' | 'error'; message: string; durationMs: number }

const maxShown = 3
const normalMs = 5000
/** There is something to read and decide. */
const longMs = 10_000

const none: ToastEntry[] = []
let entries = none
let lastId = 0
const listeners = new Set<() => void>()

/** Says shortly what has happened, with at most one thing to do about it (`action`: undo). Returns an id for `toast.dismiss`. */
export const toast = Object.assign((message: string, options?: ToastOptions) => add({ tone: 'info', message, ...options }), {
  success: (message: string, options?: ToastOptions) => add({ tone: 'success', message, ...options }),
  error: (message: string, options?: ToastOptions) => add({ tone: 'error', message, ...options }),
  dismiss: dismissToast,
})

export function dismissToast(id: number): void {
  change(entries.filter((entry) => entry.id !== id))
}

export const toasts = () => entries
export const noToasts = () => none

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function add(options: ToastOptions & Pick<ToastEntry, 'tone' | 'message'>): number {
  lastId += 1
  const durationMs = options.durationMs ?? (options.action || options.tone === 'error' ? longMs : normalMs)
  change([...entries, { ...options, id: lastId, durationMs }].slice(-maxShown))
  return lastId
}

function change(next: ToastEntry[]): void {
  entries = next
  for (const listener of listeners) listener()
}
