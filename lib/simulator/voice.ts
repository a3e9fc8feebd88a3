import { createRandom, hashText } from './random.ts'

/** How a model speaks and how fast: the same for each request, another for each model. */
export type Voice = {
  /** Which of the four manners of structuring an answer it has. */
  manner: 'brisk' | 'thoughtful' | 'structured' | 'plain'
  /** Answers of usual length have about so many tokens. */
  usualTokens: number
  firstTokenMs: number
  tokensPerSecond: number
}

const manners: [RegExp, Voice['manner']][] = [
  [/claude|opus|sonnet|haiku/, 'thoughtful'],
  [/gemini|gemma|palm/, 'structured'],
  [/command|cohere|aya/, 'plain'],
  [/gpt|chatgpt|\bo\d/, 'brisk'],
]
const otherManners = ['brisk', 'thoughtful', 'structured', 'plain'] as const
// Not the `mini` in `gemini`.
const isSmall = (model: string) => /(?<!ge)mini|nano|lite|flash|haiku|small|tiny|light|[^\d](1|3|7|8)b\b/.test(model)
const usualTokens = { brisk: 230, thoughtful: 290, structured: 260, plain: 190 } as const

/** The voice of a model, known or not. */
export function voiceOf(model: string): Voice {
  const name = model.toLowerCase()
  const random = createRandom(hashText(name))
  const manner = manners.find(([pattern]) => pattern.test(name))?.[1] ?? random.pick(otherManners)
  return {
    manner,
    usualTokens: Math.round(usualTokens[manner] * (isSmall(name) ? 0.55 : 1) * (0.9 + 0.2 * random.next())),
    firstTokenMs: Math.round((isSmall(name) ? 130 : 190) + 80 * random.next()),
    tokensPerSecond: Math.round((isSmall(name) ? 120 : 80) + 40 * random.next()),
  }
}
