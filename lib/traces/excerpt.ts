const excerptLength = 200

/** The beginning of a text on one line. */
export function excerptOf(text: string): string {
  const line = text.slice(0, excerptLength * 2).replace(/\s+/g, ' ')
  return line.trim().slice(0, excerptLength)
}
