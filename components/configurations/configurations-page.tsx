'use client'

import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadError } from '@/components/ui/load-error'
import { PageHeader } from '@/components/ui/page-header'
import { configurationsQuery } from '@/lib/configurations/queries'
import { useQuery } from '@tanstack/react-query'
import { FolderOpen } from 'lucide-react'
import Link from 'next/link'
import { ConfigurationList, ConfigurationListSkeleton } from './configuration-list'
import { FileDrop, ImportButton } from './file-import'

/** The library: everything saved under a name. */
export function ConfigurationsPage() {
  const configurations = useQuery(configurationsQuery())
  const isEmpty = configurations.data?.length === 0
  return (
    <FileDrop>
      <PageHeader
        title="Configurations"
        description="Prompts with their columns, saved under a name. Every change is kept as a version."
        actions={
          <>
            <ImportButton />
            <Link href="/play" className={buttonClass({ variant: 'primary' })}>
              Compose
            </Link>
          </>
        }
      />
      {configurations.isPending && <ConfigurationListSkeleton />}
      {configurations.isError && (
        <LoadError
          title="The configurations could not be loaded"
          error={configurations.error}
          onRetry={() => void configurations.refetch()}
          className="mx-4 sm:mx-6"
        />
      )}
      {configurations.isSuccess && !isEmpty && <ConfigurationList configurations={configurations.data} />}
      {isEmpty && <NothingSaved />}
    </FileDrop>
  )
}

function NothingSaved() {
  return (
    <EmptyState
      icon={<FolderOpen />}
      title="Nothing saved yet"
      action={
        <>
          <Link href="/play" className={buttonClass({ variant: 'primary' })}>
            Compose in Play
          </Link>
          <ImportButton />
        </>
      }
    >
      Compose a prompt and its columns, then save them under a name with ⌘S or Ctrl+S. A file that a teammate exported can be dropped
      anywhere on this page. Keys are never part of it.
    </EmptyState>
  )
}
