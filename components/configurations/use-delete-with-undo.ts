'use client'

import { toast } from '@/components/ui/toaster'
import { deleteConfigurationMutation, restoreConfigurationMutation } from '@/lib/configurations/queries'
import { useMutation } from '@tanstack/react-query'

/** Deletes at once and offers to take it back, instead of asking before. */
export function useDeleteWithUndo(): (configuration: { id: string; name: string }) => void {
  const remove = useMutation(deleteConfigurationMutation())
  const restore = useMutation(restoreConfigurationMutation())
  return ({ id, name }) => {
    // Awaited rather than given as callbacks: those end with the row, which is gone by then.
    const undo = () => void report(restore.mutateAsync({ id }), `“${name}” was not brought back`)
    void report(remove.mutateAsync({ id }), `“${name}” was not deleted`).then((isDone) => {
      if (isDone) toast(`“${name}” was deleted`, { action: { label: 'Undo', onClick: undo } })
    })
  }
}

async function report(change: Promise<unknown>, title: string): Promise<boolean> {
  try {
    await change
    return true
  } catch (error) {
    toast.error(title, { description: error instanceof Error ? error.message : undefined })
    return false
  }
}
