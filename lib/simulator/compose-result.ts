import { z } from 'zod'
import { type Block, bullets, capitalised, prose, table } from './block.ts'
import { jsonObjectSchema } from './chat-request.ts'
import type { Topic } from './topic.ts'
import type { Voice } from './voice.ts'

type Results = { results: string[]; topic: Topic; manner: Voice['manner'] }

const maxFields = 12
const maxTextLength = 600

/** An answer that uses what the tools have said. */
export function composeResult({ results, topic, manner }: Results): Block[] {
  const opening =
    results.length === 1
      ? `The tool has answered about ${topic.phrase}:`
      : `The ${results.length} tools have answered about ${topic.phrase}:`
  return [
    prose(opening),
    ...results.flatMap((result) => blocksOf({ result, manner })),
    prose('A real model would now put that into its own words.'),
  ]
}

function blocksOf({ result, manner }: { result: string; manner: Voice['manner'] }): Block[] {
  const value = parsed(result)
  const rows = z.array(jsonObjectSchema).min(1).safeParse(value)
  if (rows.success) return [tableOf(rows.data)]
  const record = jsonObjectSchema.safeParse(value)
  if (!record.success) return [prose(`“${shown(value ?? result).slice(0, maxTextLength)}”`)]
  const entries = Object.entries(record.data).slice(0, maxFields)
  if (manner === 'structured') return [table({ header: ['Field', 'Value'], rows: entries.map(([name, field]) => [name, shown(field)]) })]
  return [bullets(entries.map(([name, field]) => `**${capitalised(name.replaceAll('_', ' '))}**: ${shown(field)}`))]
}

function tableOf(rows: Record<string, unknown>[]): Block {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, 6)
  return table({ header, rows: rows.slice(0, maxFields).map((row) => header.map((name) => shown(row[name]))) })
}

function parsed(result: string): unknown {
  try {
    return JSON.parse(result)
  } catch {
    return result
  }
}

const shown = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
