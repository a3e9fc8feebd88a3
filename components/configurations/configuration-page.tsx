'use client'

import { buttonClass } from '@/components/ui/button'
import { LoadError } from '@/components/ui/load-error'
import { PageHeader } from '@/components/ui/page-header'
import { Time } from '@/components/ui/time'
import type { Configuration } from '@/lib/configurations/configuration'
import { configurationQuery } from '@/lib/configurations/queries'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ConfigurationMenu } from './configuration-menu'
import { ContentSummary } from './content-summary'
import { NameForm } from './name-form'
import { VersionList } from './version-list'

/** One saved configuration: what it holds, and how it came to be. */
export function ConfigurationPage({ id }: { id: string }) {
  const configuration = useQuery(configurationQuery({ id }))
  return (
    <div className="flex flex-col pb-12">
      {configuration.isPending && <div aria-hidden className="skeleton mx-4 mt-4 h-64 sm:mx-6" />}
      {configuration.isError && (
        <LoadError
          title="The configuration could not be loaded"
          error={configuration.error}
          onRetry={() => void configuration.refetch()}
          className="m-4 sm:mx-6"
        />
      )}
      {configuration.isSuccess && <LoadedConfiguration configuration={configuration.data} />}
    </div>
  )
}

function LoadedConfiguration({ configuration: { id, name, version, updatedAt, content } }: { configuration: Configuration }) {
  const router = useRouter()
  const [isRenaming, setRenaming] = useState(false)
  return (
    <>
      <PageHeader
        title={name}
        description={
          <>
            <span className="figures">v{version}</span> · saved <Time at={updatedAt} />
          </>
        }
        actions={
          <>
            <Link href={`/play?configuration=${id}`} className={buttonClass({ variant: 'primary' })}>
              Open in Play
            </Link>
            <ConfigurationMenu id={id} name={name} onRename={() => setRenaming(true)} onDelete={() => router.push('/configurations')} />
          </>
        }
      />
      {isRenaming && (
        <div className="px-4 pb-3 sm:px-6">
          <NameForm id={id} name={name} onEnd={() => setRenaming(false)} />
        </div>
      )}
      <ContentSummary content={content} />
      <VersionList id={id} newest={version} />
    </>
  )
}
