import { decodeGenerator, encode } from 'gpt-tokenizer/encoding/o200k_base'

// Text that looks like a special token is text: a prompt may quote one.
const asText = { disallowedSpecial: new Set<string>() }

/** Tokens of a text in the o200k_base encoding. */
export const countTokens = (text: string) => (text === '' ? 0 : encode(text, asText).length)

/** The text in pieces of one token each, or a few where a character takes several. Joined they are the text. */
export const splitTokens = (text: string): string[] => (text === '' ? [] : [...decodeGenerator(encode(text, asText))])

/** The first tokens of a text, ending at a whole character. */
export function firstTokens({ text, limit }: { text: string; limit: number }): string {
  const tokens = encode(text, asText)
  return tokens.length <= limit ? text : [...decodeGenerator(tokens.slice(0, limit))].join('')
}
