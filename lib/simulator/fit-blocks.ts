import type { Block } from './block.ts'
import { countTokens, firstTokens } from './tokenizer.ts'

type Fitting = { blocks: Iterable<Block>; targetTokens: number }

/** A unit longer than this is passed over where it does not fit, and shorter ones are looked for. */
const bulkyTokens = 45

/** As much of the blocks as comes near to so many tokens, ending with a sentence, an item or a whole block. */
export function fitBlocks({ blocks, targetTokens }: Fitting): string {
  let text = ''
  let tokens = 0
  for (const { join, units } of blocks) {
    for (const [index, unit] of units.entries()) {
      const piece = `${text === '' ? '' : index === 0 ? '\n\n' : join}${unit}`
      const pieceTokens = countTokens(piece)
      const isTooLong = tokens + pieceTokens / 2 > targetTokens
      if (isTooLong && text === '') return firstTokens({ text: unit, limit: targetTokens }).trimEnd()
      if (isTooLong && pieceTokens > bulkyTokens) break
      if (isTooLong) return text
      text += piece
      tokens += pieceTokens
    }
    if (tokens >= targetTokens) return text
  }
  return text
}
