'use client'

import { toast } from '@/components/ui/toast'
import type { Configuration } from '@/lib/configurations/configuration'
import { changeConfigurationMutation, configurationQuery, createConfigurationMutation } from '@/lib/configurations/queries'
import { ApiError } from '@/lib/http/api-client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { selectContent, usePlayStore } from './play-store'

type Save = {
  isSaving: boolean
  /** Saves as a new configuration. */
  saveAs: (name: string) => Promise<boolean>
  /** Saves a new version; false when there is nothing to add it to. */
  save: () => Promise<boolean>
  /** Renames what is saved. */
  rename: (name: string) => Promise<boolean>
}

/** Saves what is composed, without secrets, and says so. */
export function useSave(): Save {
  const store = usePlayStore()
  const client = useQueryClient()
  const create = useMutation(createConfigurationMutation())
  const change = useMutation(changeConfigurationMutation())

  async function settle({ saving, message }: { saving: Promise<Configuration>; message: (saved: Configuration) => string }) {
    try {
      const saved = await saving
      client.setQueryData(configurationQuery({ id: saved.id }).queryKey, saved)
      store.apply({ type: 'saved', configurationId: saved.id, name: saved.name })
      toast.success(message(saved))
      return true
    } catch (error) {
      toast.error('It could not be saved', { description: error instanceof ApiError ? error.message : 'Something unexpected happened.' })
      return false
    }
  }
  async function cleanContent() {
    const { withoutSecrets } = await import('@/lib/configurations/content-secrets')
    const { content, removed } = withoutSecrets(selectContent(store.state()))
    if (removed.length > 0) toast('What looks like a credential is not saved', { description: removed.join(', ') })
    return content
  }
  return {
    isSaving: create.isPending || change.isPending,
    saveAs: async (name) => {
      const content = await cleanContent()
      return settle({ saving: create.mutateAsync({ name, content }), message: (saved) => `Saved as “${saved.name}”` })
    },
    save: async () => {
      const { configurationId: id } = store.state()
      if (id === null) return false
      const content = await cleanContent()
      return settle({ saving: change.mutateAsync({ id, content }), message: ({ version }) => `Saved as version ${version}` })
    },
    rename: async (name) => {
      const { configurationId: id } = store.state()
      if (id === null) return false
      return settle({ saving: change.mutateAsync({ id, name }), message: (saved) => `Renamed to “${saved.name}”` })
    },
  }
}
