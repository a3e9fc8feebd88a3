import { formatCount } from '@/lib/format'
import { Brain } from 'lucide-react'
import { Answer } from './answer'

type ReasoningProps = {
  text: string
  /** As the provider reported them; null while unknown. */
  tokens: number | null
  isRunning: boolean
}

/** What the model thought before its answer, folded. Nothing where it told nothing. */
export function Reasoning({ text, tokens, isRunning }: ReasoningProps) {
  if (text === '' && !tokens) return null
  const size = tokens === null ? '' : ` · ${formatCount(tokens)} tokens`
  if (text === '')
    return (
      <p className="flex items-center gap-1.5 text-sm text-muted">
        <Brain aria-hidden className="size-3.5" />
        Reasoning not shown by the provider{size}
      </p>
    )
  return (
    <details className="rounded-sm border">
      <summary className="flex h-7 items-center gap-1.5 px-2 text-sm text-muted hover:text-ink">
        <Brain aria-hidden className="size-3.5" />
        {isRunning ? 'Reasoning …' : `Reasoning${size}`}
      </summary>
      <div className="border-t p-2 text-sm text-muted">
        <Answer text={text} format="markdown" />
      </div>
    </details>
  )
}
