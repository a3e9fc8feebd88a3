import { compose } from '@/lib/play/composition'
import { firstExample } from '@/lib/play/first-example'
import { setSamples } from '@/lib/play/edit-prompt'
import type { DraftInput } from '@/lib/drafts/draft'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftKeeper, typingPauseMs } from './draft-keeper'
import { createPlayStore } from './play-store'

const opening = { draftId: 'd1', name: '', configurationId: null, composition: compose(firstExample.content) }

/** A keeper whose server is a list of what came, and which fails while `isDown`. */
function workbench({ isKept = true }: { isKept?: boolean } = {}) {
  const store = createPlayStore({ opening, now: Date.now })
  const sent: { id: string; samples: unknown; isLeaving: boolean }[] = []
  const copies = new Map<string, DraftInput>()
  const server = { isDown: false }
  const keeper = createDraftKeeper({
    store,
    send: async ({ id, draft, isLeaving }) => {
      if (server.isDown) throw new Error('down')
      sent.push({ id, samples: draft.content.samples, isLeaving })
    },
    writeCopy: ({ id, draft }) => copies.set(id, draft),
    removeCopy: (id) => copies.delete(id),
  })
  const stop = keeper.start({ isKept })
  return { store, sent, copies, server, keeper, stop }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what is typed in one go is sent once, when it pauses', async () => {
  const { store, sent, keeper } = workbench()
  store.edit(setSamples({ samples: 2 }))
  store.edit(setSamples({ samples: 3 }))
  expect(keeper.keeping()).toBe('waiting')
  await vi.advanceTimersByTimeAsync(typingPauseMs)
  expect(sent).toEqual([{ id: 'd1', samples: 3, isLeaving: false }])
  expect(keeper.keeping()).toBe('kept')
})

test('a draft that the server has is not sent again, a new one is', async () => {
  const { sent } = workbench()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual([])
  const fresh = workbench({ isKept: false })
  await vi.advanceTimersByTimeAsync(typingPauseMs)
  expect(fresh.sent).toHaveLength(1)
})

test('a typed key is no reason to send', async () => {
  const { store, sent } = workbench()
  store.apply({ type: 'key', columnId: 'a', apiKey: 'pk-typed' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual([])
})

test('while the server is down there is a copy, and it is tried again', async () => {
  const { store, sent, copies, server, keeper } = workbench()
  server.isDown = true
  store.edit(setSamples({ samples: 2 }))
  await vi.advanceTimersByTimeAsync(typingPauseMs)
  expect(keeper.keeping()).toBe('failed')
  expect(copies.get('d1')?.content).toMatchObject({ samples: 2 })
  server.isDown = false
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual([{ id: 'd1', samples: 2, isLeaving: false }])
  expect(copies.size).toBe(0)
})

test('leaving the page sends at once', async () => {
  const { store, sent } = workbench()
  store.edit(setSamples({ samples: 4 }))
  window.dispatchEvent(new Event('pagehide'))
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual([{ id: 'd1', samples: 4, isLeaving: true }])
})

test('opening another draft sends the one before at once', async () => {
  const { store, sent } = workbench()
  store.edit(setSamples({ samples: 5 }))
  store.open({ ...opening, draftId: 'd2' })
  await vi.advanceTimersByTimeAsync(typingPauseMs)
  expect(sent.map(({ id, samples }) => `${id}:${String(samples)}`)).toEqual(['d1:5', 'd2:1'])
})

test('what is not kept is sent when the page lets go of it', async () => {
  const { store, sent, stop } = workbench()
  store.edit(setSamples({ samples: 6 }))
  stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(1)
})
