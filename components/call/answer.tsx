import { lazy, Suspense } from 'react'

export type AnswerFormat = 'markdown' | 'raw'

/** Loaded with the first answer: a page that nobody has run needs no parser. */
const Markdown = lazy(() => import('./markdown').then((module) => ({ default: module.Markdown })))

/** What the model said, rendered or as it came. */
export function Answer({ text, format }: { text: string; format: AnswerFormat }) {
  if (text === '') return null
  if (format === 'raw') return <Raw text={text} />
  return (
    <Suspense fallback={<Raw text={text} />}>
      <Markdown source={text} />
    </Suspense>
  )
}

const Raw = ({ text }: { text: string }) => <pre className="font-mono text-sm break-words whitespace-pre-wrap">{text}</pre>
