/** Splits the text of an event stream into the data of its events, over any borders of what is pushed. */
export class SseSplitter {
  #rest = ''

  /** The data of each event that `text` completes; comments and other fields are passed over. */
  push(text: string): string[] {
    const all = this.#rest + text
    const end = all.lastIndexOf('\n') + 1
    this.#rest = all.slice(end)
    return end === 0 ? [] : dataLines(all.slice(0, end))
  }

  /** What a stream left behind that ended without a line break. */
  end(): string[] {
    const rest = this.#rest
    this.#rest = ''
    return dataLines(rest)
  }
}

/** One line is one event here: gateways put each JSON on a line of its own. */
function dataLines(text: string): string[] {
  const found: string[] = []
  for (const line of text.split(/\r?\n|\r/))
    if (line.startsWith('data:')) found.push(line.charCodeAt(5) === 32 ? line.slice(6) : line.slice(5))
  return found
}
