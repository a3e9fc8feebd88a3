import { ConfigurationsPage } from '@/components/configurations/configurations-page'
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Configurations' }

export default function Page() {
  return <ConfigurationsPage />
}
