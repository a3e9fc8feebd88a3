import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Compass } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <EmptyState
      headingLevel={1}
      icon={<Compass />}
      title="There is no such page"
      action={
        <>
          <Link href="/play" className={buttonClass({ variant: 'primary' })}>
            Play
          </Link>
          <Link href="/traces" className={buttonClass()}>
            Traces
          </Link>
          <Link href="/configurations" className={buttonClass()}>
            Configurations
          </Link>
        </>
      }
    >
      The address may be mistyped, or what it led to was deleted.
    </EmptyState>
  )
}
