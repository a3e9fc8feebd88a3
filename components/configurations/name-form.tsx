'use client'

import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toaster'
import { configurationNameSchema } from '@/lib/configurations/configuration'
import { changeConfigurationMutation } from '@/lib/configurations/queries'
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'

type NameFormProps = { id: string; name: string; onEnd: () => void }

/** A name that is being changed in its place: Enter keeps it, Escape doesn't. */
export function NameForm({ id, name, onEnd }: NameFormProps) {
  const errorId = useId()
  const [draft, setDraft] = useState(name)
  const [problem, setProblem] = useState<string | null>(null)
  const change = useMutation({ ...changeConfigurationMutation(), onSuccess: onEnd })

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const parsed = configurationNameSchema.safeParse(draft)
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? 'this name can’t be kept')
    if (parsed.data === name) return onEnd()
    change.mutate(
      { id, name: parsed.data },
      { onError: (error) => toast.error('The name was not changed', { description: error.message }) },
    )
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') onEnd()
  }
  return (
    <form onSubmit={handleSubmit} className="flex flex-wrap items-center gap-2">
      <Input
        ref={focusAll}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={handleKey}
        aria-label="Name"
        aria-invalid={problem !== null}
        aria-describedby={errorId}
        className="max-w-80"
      />
      <Button type="submit" variant="primary" disabled={change.isPending}>
        Rename
      </Button>
      <Button variant="ghost" onClick={onEnd}>
        Cancel
      </Button>
      <span id={errorId} className="text-sm text-danger">
        {problem}
      </span>
    </form>
  )
}

/** Once, when it appears: the whole name is selected, to be typed over. */
function focusAll(input: HTMLInputElement | null) {
  input?.focus()
  input?.select()
}
