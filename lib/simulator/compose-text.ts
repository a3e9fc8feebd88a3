import { type Block, prose, renderBlocks } from './block.ts'
import type { ChatRequest } from './chat-request.ts'
import { composeIntent } from './compose-intent.ts'
import { composeResult } from './compose-result.ts'
import { elaborate } from './elaborate.ts'
import { fitBlocks } from './fit-blocks.ts'
import { intentOf } from './intent.ts'
import { introduce } from './introduce.ts'
import type { Random } from './random.ts'
import { lastUserText, topicOf } from './topic.ts'
import type { Voice } from './voice.ts'

type Composition = { request: ChatRequest; outputTokens: number | null; voice: Voice; random: Random }

/**
 * The answer in Markdown. It says that it is simulated, takes up the words of the prompt and differs from model to model.
 * With `outputTokens` it is shortened or continued to about that length.
 */
export function composeText({ request, outputTokens, voice, random }: Composition): string {
  const text = lastUserText(request)
  const topic = topicOf(text)
  const results = resultsOf(request)
  const intent = intentOf(text)
  const { manner } = voice
  const own = [
    introduce({ request, topic, manner, random }),
    ...noticed(request),
    ...(results.length > 0 ? composeResult({ results, topic, manner }) : composeIntent({ intent, text, topic, random })),
  ]
  const isOpen = results.length === 0 && intent.type === 'explain'
  const targetTokens = outputTokens ?? (isOpen ? voice.usualTokens : null)
  if (targetTokens === null) return renderBlocks(own)
  return fitBlocks({ blocks: endless({ own, more: elaborate({ topic, manner, random }) }), targetTokens })
}

function* endless({ own, more }: { own: Block[]; more: Iterable<Block> }): Generator<Block> {
  yield* own
  yield* more
}

/** The results that the last messages bring. */
function resultsOf({ messages }: ChatRequest): string[] {
  const lastOther = messages.findLastIndex(({ role }) => role !== 'tool')
  return messages.slice(lastOther + 1).map(({ text }) => text)
}

/** What came with the words: images, and what was said before. */
function noticed(request: ChatRequest): Block[] {
  const images = request.messages.findLast(({ role }) => role === 'user')?.images ?? []
  const seen = images.map(({ bytes, mediaType }) => {
    const kind = mediaType ? ` (${mediaType})` : ''
    return bytes === null
      ? `I can see that an image${kind} was sent by its address; a simulation does not fetch it.`
      : `I can see that an image of about ${Math.max(1, Math.round(bytes / 1000))} kB${kind} was sent; a simulation cannot look at it.`
  })
  const earlier = request.messages.filter(({ role }) => role === 'user').at(-2)
  const remembered = earlier?.text ? [`Before that you asked about ${topicOf(earlier.text).phrase}, so this comes second.`] : []
  return seen.length + remembered.length > 0 ? [prose(...seen, ...remembered)] : []
}
