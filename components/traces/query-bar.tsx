'use client'

import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Input } from '@/components/ui/input'
import { Search, X } from 'lucide-react'
import { useId } from 'react'
import { z } from 'zod'

type QueryBarProps = { q: string; onSubmit: (q: string) => void; error: Error | null }

const examples = ['status:failed', 'attempts:>1', 'cache:hit', 'provider:anthropic', 'latency:>2s', 'since:24h']
const formSchema = z.object({ q: z.string() })

/** Where the list is narrowed down. A query that can't be understood is refused with its reason. */
export function QueryBar({ q, onSubmit, error }: QueryBarProps) {
  const id = useId()
  const handleSubmit = (form: FormData) => onSubmit(formSchema.parse(Object.fromEntries(form)).q)
  return (
    <search className="flex flex-col gap-1.5 px-4 pb-3 sm:px-6">
      <form action={handleSubmit} className="flex gap-2">
        <span className="relative min-w-0 flex-1">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-faint" />
          <Input
            name="q"
            defaultValue={q}
            aria-label="Find calls"
            aria-invalid={error !== null}
            aria-describedby={`${id}help`}
            placeholder="provider:openai status:failed latency:>2s words"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="figures pr-9 pl-8"
          />
          {q && (
            <IconButton
              label="Clear the query"
              size="sm"
              onClick={() => onSubmit('')}
              className="absolute top-1/2 right-1 -translate-y-1/2"
            >
              <X />
            </IconButton>
          )}
        </span>
        <Button type="submit">Find</Button>
      </form>
      <div id={`${id}help`} className="min-h-5 text-sm text-faint">
        {error ? (
          <p className="text-danger">{error.message}</p>
        ) : (
          <Examples onPick={(example) => onSubmit(q ? `${q} ${example}` : example)} />
        )}
      </div>
    </search>
  )
}

function Examples({ onPick }: { onPick: (example: string) => void }) {
  return (
    <div className="flex gap-x-3 overflow-x-auto whitespace-nowrap">
      {examples.map((example) => (
        <button
          key={example}
          type="button"
          onClick={() => onPick(example)}
          className="figures rounded-sm transition-colors -outline-offset-2 hover:text-ink hover:underline"
        >
          {example}
        </button>
      ))}
    </div>
  )
}
