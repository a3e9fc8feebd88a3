/** A part of a text between blank lines: its units are what can be left out at its end. */
export type Block = { join: ' ' | '\n'; units: string[] }

export const prose = (...sentences: string[]): Block => ({ join: ' ', units: sentences })
export const bullets = (items: string[]): Block => ({ join: '\n', units: items.map((item) => `- ${item}`) })
export const numbered = (items: string[]): Block => ({ join: '\n', units: items.map((item, index) => `${index + 1}. ${item}`) })
/** A heading is nothing without the first words below it. */
export const headed = ({ heading, block }: { heading: string; block: Block }): Block => ({
  ...block,
  units: block.units.map((unit, index) => (index === 0 ? `### ${heading}\n\n${unit}` : unit)),
})
/** Code, a table: whole or not at all. */
export const whole = (text: string): Block => ({ join: '\n', units: [text] })
export const code = ({ language, text }: { language: string; text: string }): Block => whole(`\`\`\`${language}\n${text}\n\`\`\``)

export function table({ header, rows }: { header: string[]; rows: string[][] }): Block {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return whole([line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n'))
}

export const renderBlocks = (blocks: Block[]) => blocks.map(({ join, units }) => units.join(join)).join('\n\n')
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
