import type { RunEvent } from '@/lib/runs/run-event'
import { runInputSchema, type Column } from '@/lib/runs/run-input'
import { encodeRunEvents } from '@/lib/runs/run-stream'
import { failed, succeeded } from '@/lib/testing/outcomes'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ColumnGrid } from './column-grid'
import { runStore } from './run-store'

const input = ({ columnIds, samples = 1 }: { columnIds: string[]; samples?: number }) =>
  runInputSchema.parse({
    prompt: { messages: [{ role: 'user', content: 'Hi' }] },
    columns: columnIds.map((id) => ({ id, model: 'portkey/openai/gpt-4o-mini' })),
    samples,
  })

let emit: (events: RunEvent[]) => void
let close: () => void
let paths: string[]
beforeEach(() => {
  paths = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('fetch', async (path: string) => {
    paths.push(path)
    if (path !== '/api/runs') return Response.json({ callIds: [] })
    let out: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (out = controller) })
    emit = (events) => out?.enqueue(new TextEncoder().encode(encodeRunEvents(events)))
    close = () => out?.close()
    return new Response(body)
  })
})
afterEach(() => {
  cleanup()
  runStore.clear()
  vi.unstubAllGlobals()
})

const text = (call: number, part: string): RunEvent => ({ type: 'text-delta', call, text: part })
const end = (call: number, outcome = succeeded()): RunEvent => ({ type: 'call-end', call, outcome })

function show(columns: Column[], onRerun = (_columnId: string) => {}) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ColumnGrid columns={columns} renderHeader={() => null} onAddColumn={() => {}} onRerun={onRerun} />
    </QueryClientProvider>,
  )
}

/** Shows the columns and begins a run of them. */
async function run({ columnIds, samples = 1, onRerun }: { columnIds: string[]; samples?: number; onRerun?: (columnId: string) => void }) {
  const runInput = input({ columnIds, samples })
  show(runInput.columns, onRerun)
  void runStore.start(runInput)
  await waitFor(() => expect(paths).toContain('/api/runs'))
  const calls = columnIds.flatMap((columnId) =>
    Array.from({ length: samples }, (_, sample) => ({ callId: `${columnId}${sample}`, columnId, sample })),
  )
  emit([{ type: 'run-start', runId: 'r', traceId: 'trace-1', startedAt: '2026-11-23T12:00:00.000Z', calls }])
}
const column = (number: number) => within(screen.getByRole('article', { name: `Column ${number}: openai/gpt-4o-mini` }))

test('before the first run the page tells how to run', () => {
  show(input({ columnIds: ['a', 'b'] }).columns)
  expect(screen.getByText(/runs all 2 columns/)).toBeDefined()
  expect(column(1).getByText(/runs all columns at once/)).toBeDefined()
})

test('each column shows its own answer while it streams', async () => {
  await run({ columnIds: ['a', 'b'] })
  emit([text(0, 'Hello'), text(1, '**Bonjour**')])
  expect(await column(1).findByText('Hello', { selector: 'p' })).toBeDefined()
  expect(await column(2).findByText('Bonjour', { selector: 'strong' })).toBeDefined()
  expect(column(1).getByText('streaming')).toBeDefined()
})

test('a screen reader hears when a column ends, not each token', async () => {
  await run({ columnIds: ['a', 'b'] })
  emit([text(0, 'Hello'), end(0, succeeded({ totalMs: 1200 }))])
  const log = screen.getByRole('log')
  await within(log).findByText('Column 1: openai/gpt-4o-mini: succeeded after 1.20 s.')
  expect(log.textContent).not.toContain('Hello')
})

test('Stop of a column asks the server to stop that column', async () => {
  await run({ columnIds: ['a', 'b'] })
  await userEvent.click(await column(2).findByRole('button', { name: 'Stop this column' }))
  expect(paths.at(-1)).toBe('/api/runs/r/stop')
})

test('a failed column shows the advice and can run again', async () => {
  const rerun: string[] = []
  await run({ columnIds: ['a', 'b'], onRerun: (columnId) => rerun.push(columnId) })
  emit([text(1, 'half an ans'), end(1, failed())])
  await column(2).findByText('Wait')
  expect(column(2).getByText('half an ans')).toBeDefined()
  await userEvent.click(column(2).getByRole('button', { name: 'Run again' }))
  expect(rerun).toEqual(['b'])
})

test('the best values are marked when all have ended', async () => {
  await run({ columnIds: ['a', 'b'] })
  emit([end(0, succeeded({ totalMs: 100 }))])
  await column(1).findByText('100 ms')
  expect(column(1).queryByText('best')).toBeNull()
  emit([end(1, succeeded({ totalMs: 200 })), { type: 'run-end', runId: 'r' }])
  close()
  await column(1).findByText('best')
  expect(column(2).queryByText('best')).toBeNull()
})

test('samples fold into distinct answers with counts', async () => {
  await run({ columnIds: ['a'], samples: 3 })
  emit([text(0, 'yes'), text(1, 'no'), text(2, 'yes '), end(0), end(1), end(2)])
  await column(1).findByText('2 distinct')
  expect(column(1).getByRole('radio', { name: '2× A' })).toHaveProperty('checked', true)
  await userEvent.click(column(1).getByRole('radio', { name: '1× B' }))
  expect(column(1).getByText('no')).toBeDefined()
})

test('an answer is shown raw on request', async () => {
  await run({ columnIds: ['a'] })
  emit([text(0, '**bold**'), end(0)])
  await column(1).findByText('bold')
  await userEvent.click(column(1).getByRole('button', { name: 'More about this answer' }))
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'As it came', hidden: true }))
  expect(column(1).getByText('**bold**')).toBeDefined()
})

test('columns show how they differ from a pinned one, word by word', async () => {
  await run({ columnIds: ['a', 'b'] })
  emit([text(0, 'a red fox'), text(1, 'a brown fox'), end(0), end(1)])
  await column(1).findByText('a red fox')
  await userEvent.click(column(1).getByRole('button', { name: 'More about this answer' }))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Compare others with this', hidden: true }))
  expect((await column(2).findByText('red')).tagName).toBe('DEL')
  expect(column(2).getByText('brown').tagName).toBe('INS')
  expect(column(1).getByText('a red fox')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: /Compared with 1/ }))
  expect(column(2).getByText('a brown fox')).toBeDefined()
})

test('a column opens at full width and closes again', async () => {
  await run({ columnIds: ['a'] })
  emit([text(0, 'Hello'), end(0)])
  await column(1).findByText('Hello')
  await userEvent.click(column(1).getByRole('button', { name: 'Full width' }))
  const dialog = screen.getByRole('dialog', { name: 'Column 1: openai/gpt-4o-mini' })
  expect(within(dialog).getByText('Hello')).toBeDefined()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})
