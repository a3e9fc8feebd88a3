import { runEventSchema, type RunEvent } from './run-event'

/** Events as they go over the wire: each is one `data:` line of JSON and a blank line. */
export function encodeRunEvents(events: RunEvent[]): string {
  return events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
}

/**
 * Bytes → the events that each chunk completes, wherever the chunks were cut. Comments and other fields are passed over;
 * an event that the end cuts off is dropped.
 * @throws {SyntaxError | z.ZodError} (through the stream) when a line is not one of our events
 */
export function decodeRunEvents(): TransformStream<Uint8Array<ArrayBuffer>, RunEvent[]> {
  const decoder = new TextDecoder()
  let rest = ''
  return new TransformStream({
    transform(bytes, controller) {
      const text = rest + decoder.decode(bytes, { stream: true })
      const end = text.lastIndexOf('\n') + 1
      rest = text.slice(end)
      const events = eventsOf(text.slice(0, end))
      if (events.length > 0) controller.enqueue(events)
    },
  })
}

const field = 'data:'

/** JSON has no raw line breaks, so a line is an event. */
function eventsOf(lines: string): RunEvent[] {
  return lines
    .split('\n')
    .filter((line) => line.startsWith(field))
    .map((line) => parseEvent(JSON.parse(line.slice(field.length))))
}

// Nearly all events are deltas, thousands per second in a wide run: a look at their three fields costs far less than a schema.
function parseEvent(value: unknown): RunEvent {
  return isDelta(value) ? value : runEventSchema.parse(value)
}

type Delta = Extract<RunEvent, { type: 'text-delta' | 'reasoning-delta' }>

function isDelta(value: unknown): value is Delta {
  if (typeof value !== 'object' || value === null || !('type' in value && 'call' in value && 'text' in value)) return false
  const isCall = typeof value.call === 'number' && Number.isInteger(value.call) && value.call >= 0
  return (value.type === 'text-delta' || value.type === 'reasoning-delta') && isCall && typeof value.text === 'string'
}
