import 'server-only'
import type { RunEvent } from '@/lib/runs/run-event'
import { encodeRunEvents } from '@/lib/runs/run-stream'

const bufferedBytes = 256_000

export type EventWriter = {
  /** Puts events on the wire at once. Resolves when the reader keeps up, so that a slow one slows its provider down. */
  write: (events: RunEvent[]) => Promise<void>
}

/**
 * One SSE response that `produce` writes to. When the reader leaves, `onGone` is called and later writes go nowhere,
 * so that what is produced can still be recorded to its end.
 */
export function eventStream({ produce, onGone }: { produce: (writer: EventWriter) => Promise<void>; onGone: () => void }) {
  const encoder = new TextEncoder()
  let isOpen = true
  let resume = () => {}
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const write = async (events: RunEvent[]) => {
          if (!isOpen || events.length === 0) return
          controller.enqueue(encoder.encode(encodeRunEvents(events)))
          if ((controller.desiredSize ?? 1) <= 0) await new Promise<void>((resolve) => (resume = resolve))
        }
        // Not awaited: the stream is readable only after `start` has returned.
        void produce({ write }).then(
          () => isOpen && controller.close(),
          (error: unknown) => isOpen && controller.error(error),
        )
      },
      pull: () => resume(),
      cancel() {
        isOpen = false
        resume()
        onGone()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: bufferedBytes }),
  )
}
