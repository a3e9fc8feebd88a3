/**
 * Markdown as blocks that can be rendered one by one; joined they are the source again.
 * As text is appended only the last block changes, or the list or fence that goes on, so that finished ones stay rendered.
 * A text with link definitions is one block, since they act on all of it.
 */
export function splitBlocks(source: string): string[] {
  if (source === '') return []
  if (linkDefinition.test(source)) return [source]
  const blocks: Block[] = []
  let fence: Fence | null = null
  let isAfterBlank = false
  for (const line of linesOf(source)) {
    const isBlank = line.trim() === ''
    const last = blocks.at(-1)
    if (!last || (isAfterBlank && !isBlank && !continues({ line, block: last }))) blocks.push(startBlock(line))
    else last.text += line
    fence = fenceAfter({ line, fence })
    isAfterBlank = isBlank && !fence
  }
  return blocks.map(({ text }) => text)
}

type Block = { text: string; isList: boolean; isIndented: boolean }
type Fence = { mark: string; length: number }

const linkDefinition = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S/m
/** A number alone at the end of the text is about to become a marker. */
const listMarker = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)|^\d{1,9}$/
const indentation = /^(?: {2,}|\t)/

function* linesOf(source: string): Generator<string> {
  for (let start = 0; start < source.length;) {
    const end = source.indexOf('\n', start) + 1 || source.length
    yield source.slice(start, end)
    start = end
  }
}

function startBlock(line: string): Block {
  return { text: line, isList: listMarker.test(line), isIndented: /^(?: {4}|\t)/.test(line) }
}

/** Whether a line after a blank one still belongs to the block. */
function continues({ line, block }: { line: string; block: Block }): boolean {
  if (indentation.test(line)) return block.isList || block.isIndented
  return block.isList && listMarker.test(line)
}

function fenceAfter({ line, fence }: { line: string; fence: Fence | null }): Fence | null {
  const match = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})(.*)/.exec(line)
  const run = match?.[1]
  const after = match?.[2] ?? ''
  if (!run) return fence
  const mark = run.charAt(0)
  if (!fence) return mark === '`' && after.includes('`') ? null : { mark, length: run.length }
  const isClosing = mark === fence.mark && run.length >= fence.length && after.trim() === ''
  return isClosing ? null : fence
}
