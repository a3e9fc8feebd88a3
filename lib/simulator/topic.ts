import type { ChatRequest } from './chat-request.ts'

/** What a prompt is about. */
export type Topic = {
  /** A few words that can stand in a sentence, such as `rate limits`. */
  phrase: string
  /** Content words, most telling first; never empty. */
  words: readonly [string, ...string[]]
  /** Capitalised names, such as `Paris`. */
  names: string[]
}

const stopWords = new Set(
  `a about above after again all also am an and any are as ask at be because been before being below between both but by can could
  describe detail details did do does doing down during each example examples explain few for from further give get had has have having he hello help her here
  hers hey hi him his how i if in into is it its itself just know let like list main make me mean means more most my name need no nor not now of off
  on once one only or other our out over own please provide put reply respond same say sentence sentences she short should show simple simply so some
  such summarise summarize summary tell than that the their them then there these they thing things think this those three through to too two under until up us use
  using very want was we were what when where which while who whom whose why will with word words would write you your five four ten exactly answer
  question paragraph paragraphs briefly brief compare difference differences versus vs translate code program function haiku poem table steps step ways way
  tips ideas thanks thank today exist exists draft email letter compute computes python typescript javascript sql parse
  was ist ein eine einen der die das den dem und oder wie für mit von zu im auf nicht erkläre bitte le la les un une des est et que pour avec
  dans el los las del por para con qué cómo es`
    .split(/\s+/)
    .filter(Boolean),
)
/** `explain X`, `what is X`, `about X`: the words that follow up to a preposition or the sentence's end. */
const phrasePattern =
  /\b(?:explain|describe|about|what(?:'s| is| are)|how (?:do|does|to|can i|can we)|summari[sz]e|compare|define|on|of|list|for|write|why (?:is|are|do|does))\s+(?:me\s+)?(?:the\s+|an?\s+|some\s+)?([\p{L}\p{N}][\p{L}\p{N}\s'’-]{2,48}?)(?=\s+(?:to|in|for|with|using|as|so|and|or|into|from|by|that|which|work|works)\b|[.,;:!?\n"]|$)/giu

/** What an empty or speechless prompt is about. */
const nothing = 'the question'

export function topicOf(text: string): Topic {
  const tokens = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? []
  const content = tokens.filter((word) => word.length > 1 && !stopWords.has(word.toLowerCase()))
  const names = [...new Set(namesOf(text))]
  const common = [...new Set(content.map((word) => (names.includes(word) ? word : word.toLowerCase())))]
  const [first = nothing, ...others] = common
  return { phrase: phraseOf(text) ?? [first, ...others].slice(0, 2).join(' '), words: [first, ...others.slice(0, 23)], names }
}

/** The last thing that the person said. */
export const lastUserText = (request: ChatRequest) => request.messages.findLast(({ role }) => role === 'user')?.text ?? ''

function phraseOf(text: string): string | null {
  for (const match of text.matchAll(phrasePattern)) {
    const words = (match[1] ?? '').trim().split(/\s+/)
    const start = words.findIndex((word) => !stopWords.has(word.toLowerCase()) && !/^\d+$/.test(word))
    const phrase = words.slice(start).join(' ')
    if (start >= 0 && words.length <= 6) return phrase
  }
  return null
}

/** Capitalised in mid-sentence: `New York` is one name. */
const namesOf = (text: string) =>
  [...text.matchAll(/(?<=[\p{Ll}\p{N},;:"(]\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*/gu)]
    .map(([name]) => name)
    .filter((name) => !stopWords.has(name.toLowerCase()))
