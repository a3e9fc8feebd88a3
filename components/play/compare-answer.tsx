'use client'

import { Spinner } from '@/components/ui/spinner'
import { wordDiff, type DiffPart } from '@/lib/text/word-diff'
import { useQuery } from '@tanstack/react-query'

type CompareAnswerProps = { text: string; baseText: string; baseLabel: string }

/** How an answer differs from the pinned one, word by word. */
export function CompareAnswer({ text, baseText, baseLabel }: CompareAnswerProps) {
  const { data: parts } = useQuery({
    queryKey: ['word-diff', baseText, text],
    queryFn: () => wordDiff({ before: baseText, after: text }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (!parts) return <Spinner label="Comparing" />
  return (
    <>
      <p className="text-sm text-muted">
        {parts.every(({ type }) => type === 'same') ? 'The same as' : 'Compared with'} column {baseLabel}
      </p>
      <div className="leading-[1.375rem] break-words whitespace-pre-wrap">
        {parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </div>
    </>
  )
}

function Part({ part: { type, text } }: { part: DiffPart }) {
  switch (type) {
    case 'same':
      return text
    case 'added':
      return <ins className="rounded-sm bg-success-soft text-success underline decoration-1 underline-offset-2">{text}</ins>
    case 'removed':
      return <del className="rounded-sm bg-danger-soft text-danger line-through decoration-1">{text}</del>
  }
}
