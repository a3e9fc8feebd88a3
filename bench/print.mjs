/** Prints rows of strings under a title; all columns but the first are aligned to the right. */
export function printTable({ title, head, rows }) {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ')
  console.log(`\n${title}\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}\n${rows.map(line).join('\n')}`)
}

/** What is going on now, while nothing can be said about it yet. */
export const printStep = (text) => console.log(`› ${text}`)
