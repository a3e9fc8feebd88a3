'use client'

import { ApiError } from '@/lib/http/api-client'
import { Button } from './button'
import { Callout } from './callout'

type LoadErrorProps = { title: string; error: Error; onRetry?: () => void; className?: string }

/** What stands where something could not be loaded: why, and the way out. */
export function LoadError({ title, error, onRetry, className }: LoadErrorProps) {
  const message = error instanceof ApiError ? error.message : 'Something unexpected happened on this page. Reloading it may help.'
  return (
    <Callout tone="danger" title={title} className={className} action={onRetry && <Button onClick={onRetry}>Try again</Button>}>
      {message}
    </Callout>
  )
}
