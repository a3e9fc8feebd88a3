import type { Column } from '@/lib/runs/run-input'

/** How a column is called where its header can't be seen: `2: openai/gpt-4o-mini`. */
export function columnLabel({ column: { model }, index }: { column: Column; index: number }): string {
  return `${index + 1}: ${model.replace(/^portkey\//, '') || 'no model'}`
}
