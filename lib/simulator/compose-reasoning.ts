import type { ChatRequest } from './chat-request.ts'
import type { Random } from './random.ts'
import { lastUserText, topicOf } from './topic.ts'

/** Thinking aloud before the answer, for providers that show it. */
export function composeReasoning({ request, random }: { request: ChatRequest; random: Random }): string {
  const topic = topicOf(lastUserText(request))
  const [a, b] = random.shuffle(topic.words)
  const openings = [
    `The person asks about ${topic.phrase}. I am a simulated ${request.model}, so I have words but no knowledge to give.`,
    `Let me look at what is asked: ${topic.phrase}. As a simulation of ${request.model} I can show the form of an answer, not its facts.`,
  ] as const
  const middles = [
    `What matters most is probably ${a ?? topic.phrase}${b ? `, and how it goes together with ${b}` : ''}.`,
    `I could begin with ${a ?? topic.phrase}${b ? ` or with ${b}; the first is what was named first` : ''}.`,
  ] as const
  const ends = [
    'A short opening, then the points, then something to try: that should be easy to read.',
    'I keep it short, say plainly that it is simulated, and give it some structure.',
  ] as const
  return [random.pick(openings), random.pick(middles), random.pick(ends)].join(' ')
}
