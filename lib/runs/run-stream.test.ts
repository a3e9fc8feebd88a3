import { failed, stopped, succeeded } from '@/lib/testing/outcomes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RunEvent } from './run-event'
import { decodeRunEvents, encodeRunEvents } from './run-stream'

const call = fc.nat(23)
const text = fc.string({ unit: 'binary' })
const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.record({ type: fc.constant('text-delta' as const), call, text }),
  fc.record({ type: fc.constant('reasoning-delta' as const), call, text }),
  fc.record(
    { type: fc.constant('tool-delta' as const), call, index: fc.nat(3), id: text, name: text, arguments: text },
    { requiredKeys: ['type', 'call', 'index'] },
  ),
  fc.record({ type: fc.constant('call-end' as const), call, outcome: fc.constantFrom(succeeded(), failed(), stopped()) }),
  fc.record({ type: fc.constant('run-end' as const), runId: fc.uuid() }),
  fc.record({
    type: fc.constant('run-start' as const),
    runId: fc.uuid(),
    traceId: text,
    startedAt: fc.constant('2026-11-23T12:00:00.000Z'),
    calls: fc.array(fc.record({ callId: fc.uuid(), columnId: text, sample: fc.nat(7) })),
  }),
)

const bytesOf = (source: string) => new TextEncoder().encode(source)

const streamOf = (chunks: Uint8Array<ArrayBuffer>[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

async function decode(chunks: Uint8Array<ArrayBuffer>[]): Promise<RunEvent[]> {
  const batches = await Array.fromAsync(streamOf(chunks).pipeThrough(decodeRunEvents()))
  return batches.flat()
}

function cut({ bytes, cuts }: { bytes: Uint8Array<ArrayBuffer>; cuts: number[] }): Uint8Array<ArrayBuffer>[] {
  const places = [0, ...cuts.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.slice(places[index], end))
}

test('decoding gives what was encoded, wherever the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent), fc.array(fc.nat()), async (events, cuts) => {
      expect(await decode(cut({ bytes: bytesOf(encodeRunEvents(events)), cuts }))).toEqual(events)
    }),
  )
})

test('one chunk gives its events as one batch, at once', async () => {
  const events: RunEvent[] = [
    { type: 'text-delta', call: 0, text: 'a' },
    { type: 'text-delta', call: 1, text: 'b' },
  ]
  const batches = await Array.fromAsync(streamOf([bytesOf(encodeRunEvents(events))]).pipeThrough(decodeRunEvents()))
  expect(batches).toEqual([events])
})

test('comments, other fields and carriage returns are passed over', async () => {
  const source = ': ping\r\n\r\nevent: x\nid: 1\ndata: {"type":"run-end","runId":"r"}\r\n\r\n:\n'
  expect(await decode([bytesOf(source)])).toEqual([{ type: 'run-end', runId: 'r' }])
})

test('an event that the end cuts off is dropped', async () => {
  expect(await decode([bytesOf('data: {"type":"run-end","runId":"r"}\n\ndata: {"type":"text-de')])).toEqual([
    { type: 'run-end', runId: 'r' },
  ])
})

test.each([
  ['{"type":"text-delta","call":0}', 'expected string'],
  ['{"type":"text-delta","call":-1,"text":"a"}', 'expected number to be >=0'],
  ['{"type":"unheard-of"}', 'No matching discriminator'],
  ['not json', 'is not valid JSON'],
  ['null', 'expected object'],
])('%s is refused', async (line, message) => {
  await expect(decode([bytesOf(`data: ${line}\n\n`)])).rejects.toThrow(message)
})
