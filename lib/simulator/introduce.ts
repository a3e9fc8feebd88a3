import { type Block, capitalised, prose, whole } from './block.ts'
import type { ChatRequest } from './chat-request.ts'
import type { Random } from './random.ts'
import type { Topic } from './topic.ts'
import type { Voice } from './voice.ts'

type Introduction = { request: ChatRequest; topic: Topic; manner: Voice['manner']; random: Random }

/** The first words: who speaks, and that nobody really does. */
export function introduce({ request, topic, manner, random }: Introduction): Block {
  const { model } = request
  switch (manner) {
    case 'brisk':
      return prose(
        random.pick([
          `**${model}** (simulated): no provider was called.`,
          `This is a simulated answer of **${model}**.`,
          `Simulated **${model}** here.`,
        ]),
      )
    case 'thoughtful':
      return prose(
        random.pick([
          `I should say first that this is a simulated answer: **${model}** itself was not asked.`,
          `A word before I begin: **${model}** is simulated here, so take this as the form of an answer.`,
          `You are reading a simulation of **${model}**, made from the words of your prompt.`,
        ]),
      )
    case 'structured':
      return whole(`> **Simulated answer** of ${model}\n\n## ${capitalised(topic.phrase)}`)
    case 'plain':
      return prose(
        random.pick([
          `This is a simulated answer in place of **${model}**.`,
          `**${model}** is simulated; nothing was sent to any provider.`,
        ]),
      )
  }
}
