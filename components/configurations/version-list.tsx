'use client'

import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { LoadError } from '@/components/ui/load-error'
import { PageSection } from '@/components/ui/page-section'
import { Time } from '@/components/ui/time'
import { toast } from '@/components/ui/toaster'
import type { ConfigurationVersion } from '@/lib/configurations/configuration-version'
import { changeConfigurationMutation, versionsQuery } from '@/lib/configurations/queries'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ModelList } from './model-list'

/** All versions, newest first. */
export function VersionList({ id, newest }: { id: string; newest: number }) {
  const versions = useQuery(versionsQuery({ id }))
  const change = useMutation(changeConfigurationMutation())
  const handleReturn = ({ number, content }: ConfigurationVersion) =>
    change.mutate(
      { id, content },
      {
        onSuccess: ({ version }) => toast.success(`Version ${number} is the newest again, as version ${version}`),
        onError: (error) => toast.error(`Version ${number} was not brought back`, { description: error.message }),
      },
    )
  return (
    <PageSection title="Versions" description="None is ever changed: going back to one makes a new one.">
      {versions.isPending && <div aria-hidden className="skeleton h-24" />}
      {versions.isError && (
        <LoadError title="The versions could not be loaded" error={versions.error} onRetry={() => void versions.refetch()} />
      )}
      {versions.isSuccess && (
        <ol className="flex flex-col divide-y rounded-lg border bg-surface">
          {versions.data.map((version) => (
            <li key={version.id} className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5">
              <span className="figures w-8 shrink-0 font-medium">v{version.number}</span>
              <Time at={version.createdAt} className="w-28 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 basis-60 text-sm text-muted">
                <ModelList models={version.content.columns.map(({ model }) => model)} />
              </span>
              {version.number === newest ? (
                <Badge tone="accent">newest</Badge>
              ) : (
                <Button size="sm" variant="ghost" disabled={change.isPending} onClick={() => handleReturn(version)}>
                  Return to this
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </PageSection>
  )
}
