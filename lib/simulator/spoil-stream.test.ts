import { expect, test } from 'vitest'
import { type StreamFault, spoilStream } from './spoil-stream.ts'
import type { Frame } from './wire.ts'

const frames: Frame[] = [
  { type: 'open', text: '<' },
  { type: 'token', text: 'one;' },
  { type: 'token', text: 'two;' },
  { type: 'close', text: 'end>' },
]
const spoil = ({ fault, afterTokens }: { fault: StreamFault | null; afterTokens: number }) =>
  [...spoilStream({ script: { contentType: '', frames, malformed: '?;', error: 'error>' }, fault, afterTokens })]
    .map((step) => ('text' in step ? step.text : step.type))
    .join('')

test.each<[StreamFault | null, number, string]>([
  [null, 0, '<one;two;end>'],
  ['cut', 1, '<one;cut'],
  ['cut', 0, '<cut'],
  ['stall', 9, '<one;two;stall'],
  ['malformed-event', 1, '<one;?;two;end>'],
  ['broken-json', 1, '<one;tw'],
  ['provider-error', 2, '<one;two;error>'],
])('%s after %i tokens', (fault, afterTokens, expected) => {
  expect(spoil({ fault, afterTokens })).toBe(expected)
})
