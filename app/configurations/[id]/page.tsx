import { ConfigurationPage } from '@/components/configurations/configuration-page'
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Configuration' }

export default async function Page({ params }: PageProps<'/configurations/[id]'>) {
  const { id } = await params
  return <ConfigurationPage id={decodeURIComponent(id)} />
}
