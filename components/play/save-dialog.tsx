'use client'

import { Field } from '@/components/form/field'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { configurationNameSchema } from '@/lib/configurations/configuration'
import { useState, type FormEvent } from 'react'
import { usePlayStore } from './play-store'
import { useSave } from './use-save'

/** Asks for the name under which the prompt and its columns are kept. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const store = usePlayStore()
  const { saveAs, isSaving } = useSave()
  const [name, setName] = useState(store.state().name)
  const [isRefused, setRefused] = useState(false)
  const parsed = configurationNameSchema.safeParse(name)

  async function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (!parsed.success) return setRefused(true)
    if (await saveAs(parsed.data)) onClose()
    return undefined
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent title="Save" description="The prompt and its columns, as version 1. Keys are never saved." className="max-w-md">
        <form onSubmit={(event) => void handleSubmit(event)} className="flex flex-col gap-4">
          <Field label="Name" error={isRefused && !parsed.success && parsed.error.issues[0]?.message}>
            {(control) => (
              <Input {...control} value={name} maxLength={120} onChange={({ target }) => setName(target.value)} data-autofocus="" />
            )}
          </Field>
          <DialogFooter>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="primary" disabled={isSaving}>
              Save
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
