'use client'

import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
  return (
    <EmptyState
      headingLevel={1}
      icon={<TriangleAlert />}
      title="This page broke"
      action={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <Link href="/play" className={buttonClass()}>
            Go to Play
          </Link>
        </>
      }
    >
      <p>
        What you entered is kept as a draft, and calls that run go on. Trying again may help; the log in the terminal says what happened.
      </p>
      {digest && <p className="figures pt-2 text-sm text-faint">{digest}</p>}
    </EmptyState>
  )
}
