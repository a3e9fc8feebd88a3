import { ChatReader } from '@/lib/gateway/chat-reader'
import { SseSplitter } from '@/lib/gateway/sse-splitter'
import { reduceCall, startCall } from '@/lib/runs/reduce-run'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { completionOfAnswer, completionOfStream } from './completion-of-stream.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures')
const recorded = globSync('*.gateway.txt', { cwd: folder }).map((file) => ({
  name: file.replace('.gateway.txt', ''),
  text: readFileSync(path.join(folder, file), 'utf8'),
}))
const isBroken = ({ name }: { name: string }) => /-(cut|malformed|error)$/.test(name)

/** What the data of events, or one plain answer, amounts to. */
function meaningOf(data: string[]) {
  const reader = new ChatReader(0)
  const events = data.flatMap((one) => reader.read(one))
  const { text, reasoning, toolCalls } = events.reduce(reduceCall, startCall({ callId: 'c', columnId: 'a', sample: 0 }))
  return { text, reasoning, toolCalls, ...reader.found }
}

test.each(recorded.filter((one) => !isBroken(one)))('$name, kept as one answer, says what the stream said', ({ text }) => {
  const kept = completionOfStream(text)
  expect(kept).not.toBeNull()
  expect(meaningOf([kept ?? ''])).toEqual(meaningOf(new SseSplitter().push(text)))
})

test.each(recorded.filter(isBroken))('$name is not kept', ({ text }) => {
  expect(completionOfStream(text)).toBeNull()
})

const choice = { index: 0, message: { role: 'assistant', content: 'a' }, finish_reason: 'stop' }

test('a plain answer is kept without the results of guardrails, which a hit gets anew', () => {
  expect(completionOfAnswer(JSON.stringify({ choices: [choice], hook_results: { a: 1 } }))).toBe(JSON.stringify({ choices: [choice] }))
})

test.each([
  ['an error', { error: { message: 'no' }, choices: [choice] }],
  ['no choice', { choices: [] }],
  ['a choice without a reason', { choices: [choice, { ...choice, finish_reason: null }] }],
])('a plain answer with %s is not kept', (_name, answer) => {
  expect(completionOfAnswer(JSON.stringify(answer))).toBeNull()
})
