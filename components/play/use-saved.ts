'use client'

import { configurationQuery } from '@/lib/configurations/queries'
import { isSameContent } from '@/lib/play/play-state'
import { useQuery } from '@tanstack/react-query'
import { selectContent, usePlay } from './play-store'

/** How a draft stands to what was saved. */
export type Saved =
  | { status: 'never' }
  | { status: 'loading' }
  /** It was deleted, or can't be reached. */
  | { status: 'gone' }
  | { status: 'same' | 'changed'; version: number; versionId: string; name: string }

/** Whether what is composed is saved, and as which version. */
export function useSaved(): Saved {
  const configurationId = usePlay((state) => state.configurationId)
  const content = usePlay(selectContent)
  const { data, isError } = useQuery({ ...configurationQuery({ id: configurationId ?? '' }), enabled: configurationId !== null })
  if (configurationId === null) return { status: 'never' }
  if (isError || data?.deletedAt) return { status: 'gone' }
  if (!data) return { status: 'loading' }
  const { version, versionId, name } = data
  return { status: isSameContent({ left: data.content, right: content }) ? 'same' : 'changed', version, versionId, name }
}
