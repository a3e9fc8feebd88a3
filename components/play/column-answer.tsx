'use client'

import { Answer, type AnswerFormat } from '@/components/call/answer'
import { ErrorCard } from '@/components/call/error-card'
import { Reasoning } from '@/components/call/reasoning'
import { ToolCalls } from '@/components/call/tool-calls'
import { Button } from '@/components/ui/button'
import type { CallState } from '@/lib/runs/reduce-run'
import { RotateCw } from 'lucide-react'
import { CompareAnswer } from './compare-answer'

/** The pinned answer that others are compared with. */
export type CompareBase = { label: string; text: string }

type ColumnAnswerProps = { call: CallState; format: AnswerFormat; base: CompareBase | null; onRerun: () => void }

/** All that one call has brought, or why it brought nothing. */
export function ColumnAnswer({ call, format, base, onRerun }: ColumnAnswerProps) {
  const { outcome, text, reasoning, toolCalls } = call
  return (
    <>
      <Reasoning text={reasoning} tokens={outcome?.usage.reasoningTokens ?? null} isRunning={outcome === null} />
      {base?.text && outcome && text ? (
        <CompareAnswer text={text} baseText={base.text} baseLabel={base.label} />
      ) : (
        <Answer text={text} format={format} />
      )}
      <ToolCalls toolCalls={toolCalls} />
      {outcome?.status === 'failed' && (
        <ErrorCard
          error={outcome.error}
          actions={
            <Button size="sm" onClick={onRerun}>
              <RotateCw aria-hidden />
              Run again
            </Button>
          }
        />
      )}
      {outcome?.status === 'succeeded' && text === '' && toolCalls.length === 0 && <p className="text-muted">The answer was empty.</p>}
      {outcome?.status === 'stopped' && <p className="text-sm text-muted">Stopped{text === '' && ' before anything came'}.</p>}
    </>
  )
}
