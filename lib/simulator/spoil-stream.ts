import type { Fault } from './scenario.ts'
import type { Frame, StreamScript } from './wire.ts'

/** A fault that shows once the stream has begun; the others show before its first byte. */
export type StreamFault = Exclude<Fault, 'hang' | 'slow-headers' | 'html' | 'empty'>

/** What happens on the wire, in order. After `cut` and `stall` nothing more comes. */
export type StreamStep = Frame | { type: 'cut' } | { type: 'stall' }

type Spoiling = { script: StreamScript; fault: StreamFault | null; afterTokens: number }

/** The steps of a stream that goes wrong after so many tokens, or before its end if it has fewer. */
export function* spoilStream({ script, fault, afterTokens }: Spoiling): Generator<StreamStep> {
  let tokens = 0
  let isSpoilt = false
  for (const frame of script.frames) {
    const isDue = frame.type === 'close' || (frame.type === 'token' && tokens >= afterTokens)
    if (fault && isDue && !isSpoilt) {
      yield spoilt({ script, fault, frame })
      // A broken event is followed by good ones; everything else ends the stream.
      if (fault !== 'malformed-event') return
      isSpoilt = true
    }
    if (frame.type === 'token') tokens++
    yield frame
  }
}

function spoilt({ script, fault, frame }: { script: StreamScript; fault: StreamFault; frame: Frame }): StreamStep {
  switch (fault) {
    case 'cut':
    case 'stall':
      return { type: fault }
    case 'malformed-event':
      return { type: 'close', text: script.malformed }
    case 'provider-error':
      return { type: 'close', text: script.error }
    case 'broken-json':
      return { type: 'close', text: frame.text.slice(0, Math.ceil(frame.text.length / 2)) }
  }
}
