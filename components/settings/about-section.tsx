'use client'

import { healthQuery } from '@/lib/settings/queries'
import { useQuery } from '@tanstack/react-query'
import { PageSection } from '@/components/ui/page-section'

export function AboutSection() {
  const { data } = useQuery(healthQuery())
  return (
    <PageSection title="About">
      <p className="max-w-prose text-muted">
        Portkey Playground{data && ` ${data.version}`} is open source under the MIT licence. It is an independent project, not affiliated
        with, endorsed or sponsored by Portkey or any provider; their names belong to their owners.
      </p>
    </PageSection>
  )
}
