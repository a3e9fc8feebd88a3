import { TracesPage } from '@/components/traces/traces-page'
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Traces' }

export default function Page() {
  return <TracesPage />
}
