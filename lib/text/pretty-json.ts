/** JSON with line breaks and indentation, as far as it has come: the beginning of a document will do. Other text stays as it is. */
export function prettyJson(source: string): string {
  if (!/^\s*[[{]/.test(source)) return source
  let text = ''
  let depth = 0
  for (const [token] of source.matchAll(tokenPattern)) {
    if (closing.includes(token)) depth = Math.max(0, depth - 1)
    text += spaceBefore({ token, text, depth }) + token + (token === ':' ? ' ' : '')
    if (opening.includes(token)) depth += 1
  }
  return text
}

/** Strings, the last of which may lack its end; punctuation; anything else up to the next of these. */
const tokenPattern = /"(?:[^"\\]|\\.)*(?:"|\\?$)|[[\]{}:,]|[^\s"[\]{}:,]+/gs
const opening = ['{', '[']
const closing = ['}', ']']

function spaceBefore({ token, text, depth }: { token: string; text: string; depth: number }): string {
  const last = text.at(-1) ?? ''
  const isEmptyPair = opening.includes(last) && closing.includes(token)
  const breaks = opening.includes(last) || last === ',' || closing.includes(token)
  return breaks && !isEmptyPair ? `\n${'  '.repeat(depth)}` : ''
}
