import { Markdown } from './markdown'

export type AnswerFormat = 'markdown' | 'raw'

/** What the model said, rendered or as it came. */
export function Answer({ text, format }: { text: string; format: AnswerFormat }) {
  if (text === '') return null
  if (format === 'markdown') return <Markdown source={text} />
  return <pre className="font-mono text-sm break-words whitespace-pre-wrap">{text}</pre>
}
