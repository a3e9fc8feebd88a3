import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTo } from './answer.ts'
import { chat } from './testing/chat.ts'
import { countTokens, splitTokens } from './tokenizer.ts'

const models = [
  'gpt-4o',
  'gpt-4o-mini',
  'claude-3-5-sonnet-20241022',
  'claude-3-haiku-20240307',
  'gemini-2.0-flash-lite',
  'gemini-1.5-pro',
  'command-r-plus',
]
const text = (request = chat(), directive = {}) => answerTo({ request, directive }).text

test('the same request gives the same answer', () => {
  expect(text()).toBe(text())
})

test('each model answers in its own way, and each says its name and that it is simulated', () => {
  const answers = models.map((model) => text(chat({ model })))
  expect(new Set(answers).size).toBe(models.length)
  for (const [index, answer] of answers.entries()) {
    expect(answer).toContain(models[index])
    expect(answer).toMatch(/simulat/i)
  }
})

test('a seed decides the answer, whichever sample it is', () => {
  const seeded = [0, 1, 2, 3].map((sample) => text(chat(), { seed: 7, sample }))
  expect(new Set(seeded).size).toBe(1)
  expect(text(chat(), { seed: 8 })).not.toBe(seeded[0])
})

test('samples fall into a few different answers unless the temperature is 0', () => {
  const samples = (temperature: number) => new Set(Array.from({ length: 8 }, (_, sample) => text(chat({ temperature }), { sample })))
  expect(samples(0).size).toBe(1)
  expect(samples(1).size).toBeGreaterThan(1)
  expect(samples(1).size).toBeLessThanOrEqual(3)
})

test('outputTokens is met within a sentence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(...models), (outputTokens, model) => {
      const { usage, finish } = answerTo({ request: chat({ model }), directive: { outputTokens } })
      expect(Math.abs(usage.outputTokens - outputTokens)).toBeLessThanOrEqual(Math.max(45, outputTokens / 30))
      expect(finish.type).toBe('stop')
    }),
    { numRuns: 60 },
  )
})

test('no answer is longer than its limit, and one that is cut says so', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.boolean(), (maxTokens, reasoning) => {
      const { usage, finish } = answerTo({ request: chat({ maxTokens }), directive: { reasoning } })
      expect(usage.outputTokens + usage.reasoningTokens).toBeLessThanOrEqual(maxTokens)
      expect(finish.type === 'length').toBe(usage.outputTokens + usage.reasoningTokens === maxTokens)
    }),
  )
})

test('the first stop sequence to come ends the answer', () => {
  const { finish, text: said } = answerTo({ request: chat({ text: 'Say exactly: one two three', stop: ['three', 'two'] }), directive: {} })
  expect(finish).toEqual({ type: 'stop-sequence', sequence: 'two' })
  expect(said.endsWith('one ')).toBe(true)
})

test('tokens joined are the text again, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      expect(splitTokens(any).join('')).toBe(any)
    }),
  )
  expect(countTokens('<|endoftext|>')).toBeGreaterThan(1)
})

test.each([
  ['What is 12 * (7 + 3)?', '**120**'],
  ['What is the capital of France?', '**Paris**'],
  ['Say exactly: pong', '\n\npong'],
  ['Write a Python function for fibonacci numbers', '```python\ndef fibonacci'],
  ['Compare Redis and SQLite', '|  | Redis | SQLite |'],
  ['List 4 tips for gardening', '\n4. '],
  ['Translate to French: "Good morning"', '> Good morning'],
  ['Hello!', 'Hello!'],
])('%s is answered with what it asks for', (prompt, words) => {
  expect(text(chat({ text: prompt }))).toContain(words)
})

test('a prompt of any text has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (any) => {
      expect(text(chat({ text: any }))).not.toBe('')
    }),
  )
})

test('thinking leaves the answer as it is', () => {
  const thought = answerTo({ request: chat({ asksReasoning: true }), directive: {} })
  expect(thought.reasoning).not.toBe('')
  expect(thought.text).toBe(text())
  expect(answerTo({ request: chat({ asksReasoning: true }), directive: { reasoning: false } }).reasoning).toBe('')
})
