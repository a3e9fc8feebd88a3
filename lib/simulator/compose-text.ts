import type { ChatRequest } from './chat-request.ts'
import type { Random } from './random.ts'
import { lastUserText, topicOf } from './topic.ts'
import type { Voice } from './voice.ts'

export function composeText({
  request,
  random,
}: {
  request: ChatRequest
  outputTokens: number | null
  voice: Voice
  random: Random
}): string {
  const topic = topicOf(lastUserText(request))
  return `This is a simulated answer of ${request.model} about ${topic.phrase}. ${random.pick(['One.', 'Two.'])}`
}
