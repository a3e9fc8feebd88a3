import type { ChatRequest, JsonObject } from './chat-request.ts'
import { composeReasoning } from './compose-reasoning.ts'
import { composeText } from './compose-text.ts'
import { countPromptTokens } from './count-prompt-tokens.ts'
import { jsonAnswer } from './json-answer.ts'
import { createRandom, hashText, type Random } from './random.ts'
import type { Directive } from './simulate-header.ts'
import { countTokens, firstTokens } from './tokenizer.ts'
import { chooseToolCalls } from './tool-calls.ts'
import { voiceOf } from './voice.ts'

export type AnsweredCall = { name: string; arguments: JsonObject }

/** What a provider says, in no provider's format yet. */
export type Answer = {
  reasoning: string
  text: string
  toolCalls: AnsweredCall[]
  finish: { type: 'stop' | 'length' | 'tool-calls' } | { type: 'stop-sequence'; sequence: string }
  /** `outputTokens` leaves reasoning out. */
  usage: { inputTokens: number; outputTokens: number; reasoningTokens: number }
}

export type AnswerInput = { request: ChatRequest; directive: Directive }

/** Samples without a seed of their own take one of so many variants. */
const sampleVariants = 3

/** The simulated answer: it depends on prompt, model and seed alone, and says that it is simulated. */
export function answerTo({ request, directive }: AnswerInput): Answer {
  const seed = seedOf({ request, directive })
  const random = createRandom(seed)
  // Thinking has chances of its own, so that the answer is the same with and without it.
  const thinks = directive.reasoning ?? request.asksReasoning
  const reasoning = thinks ? composeReasoning({ request, random: createRandom(~seed) }) : ''
  const toolCalls = chooseToolCalls({ request, random })
  const text = toolCalls.length > 0 ? '' : spokenText({ request, directive, random })
  return finished({ request, reasoning, text, toolCalls })
}

function spokenText({ request, directive, random }: AnswerInput & { random: Random }): string {
  if (request.format.type === 'json') return jsonAnswer({ request, schema: request.format.schema, random })
  return composeText({ request, outputTokens: directive.outputTokens ?? null, voice: voiceOf(request.model), random })
}

function seedOf({ request, directive }: AnswerInput): number {
  const seed = directive.seed ?? request.seed
  const prompt = request.messages.map((message) => `${message.role}: ${message.text}`).join('\n')
  const own = hashText(`${request.model}\n${prompt}`)
  if (seed !== null) return hashText(`${seed}\n${own}`)
  const varies = directive.sample !== undefined && request.temperature !== 0
  return varies ? hashText(`${own}\n${variantOf({ own, sample: directive.sample ?? 0 })}`) : own
}

/** The first sample and most of the others agree, as samples do. */
function variantOf({ own, sample }: { own: number; sample: number }): number {
  const draw = createRandom(hashText(`${own}\n${sample}`)).next()
  return sample === 0 || draw < 0.5 ? 0 : 1 + Math.floor((draw - 0.5) * 2 * (sampleVariants - 1))
}

type Unlimited = { request: ChatRequest; reasoning: string; text: string; toolCalls: AnsweredCall[] }

/** Stop sequences and the token limit cut what was going to be said; thinking counts towards the limit. */
function finished({ request, reasoning, text, toolCalls }: Unlimited): Answer {
  const limit = request.maxTokens ?? Number.POSITIVE_INFINITY
  const stopped = cutAtStop({ text, stop: request.stop })
  const thought = firstTokens({ text: reasoning, limit })
  const reasoningTokens = countTokens(thought)
  const spoken = firstTokens({ text: stopped.text, limit: limit - reasoningTokens })
  const isCut = thought.length < reasoning.length || spoken.length < stopped.text.length
  const usage = { inputTokens: countPromptTokens(request), outputTokens: countTokens(spoken) + callTokens(toolCalls), reasoningTokens }
  const said = { reasoning: thought, text: spoken, usage }
  if (isCut) return { ...said, toolCalls: [], finish: { type: 'length' } }
  if (toolCalls.length > 0) return { ...said, toolCalls, finish: { type: 'tool-calls' } }
  return {
    ...said,
    toolCalls,
    finish: stopped.sequence === null ? { type: 'stop' } : { type: 'stop-sequence', sequence: stopped.sequence },
  }
}

function cutAtStop({ text, stop }: { text: string; stop: string[] }): { text: string; sequence: string | null } {
  const hits = stop
    .filter((sequence) => sequence !== '')
    .map((sequence) => ({ sequence, at: text.indexOf(sequence) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const first = hits[0]
  return first ? { text: text.slice(0, first.at), sequence: first.sequence } : { text, sequence: null }
}

const callTokens = (calls: AnsweredCall[]) =>
  calls.reduce((sum, call) => sum + 8 + countTokens(call.name) + countTokens(JSON.stringify(call.arguments)), 0)
