import { TracePage } from '@/components/traces/trace-page'
import type { Metadata } from 'next'

export async function generateMetadata({ params }: PageProps<'/traces/[traceId]'>): Promise<Metadata> {
  return { title: decodeURIComponent((await params).traceId) }
}

export default async function Page({ params }: PageProps<'/traces/[traceId]'>) {
  const { traceId } = await params
  return <TracePage traceId={decodeURIComponent(traceId)} />
}
