'use client'

import { Button } from '@/components/ui/button'
import { LoadError } from '@/components/ui/load-error'
import { Spinner } from '@/components/ui/spinner'
import { formatMs } from '@/lib/format'
import type { TestStep } from '@/lib/settings/connection'
import { testConnectionMutation } from '@/lib/settings/queries'
import { useMutation } from '@tanstack/react-query'
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'

type ConnectionTestProps = {
  connectionId: string
  /** Absent: the connection itself is tested. */
  provider?: string
  /** What is tested, for the button's name. */
  name: string
  isPossible: boolean
  children: ReactNode
}

/** Something that can be tested, the button that does it, and what the test found. */
export function ConnectionTest({ connectionId, provider, name, isPossible, children }: ConnectionTestProps) {
  const test = useMutation(testConnectionMutation())
  return (
    <div className="px-3 py-2.5">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">{children}</div>
        <Button
          size="sm"
          disabled={!isPossible || test.isPending}
          onClick={() => test.mutate({ connectionId, ...(provider && { provider }) })}
          aria-label={`Test ${name}`}
          className="w-18"
        >
          {test.isPending ? <Spinner label={`Testing ${name}`} /> : 'Test'}
        </Button>
      </div>
      <div aria-live="polite">
        {test.isError && <LoadError title="The test could not be run" error={test.error} className="mt-2" />}
        {test.isSuccess && <TestSteps steps={test.data.steps} />}
      </div>
    </div>
  )
}

function TestSteps({ steps }: { steps: TestStep[] }) {
  return (
    <ol className="flex flex-col gap-1 mt-2 rounded-sm bg-sunken p-2 text-sm">
      {steps.map(({ step, ok, message, durationMs }) => (
        <li key={step} className="flex items-start gap-2">
          {ok ? (
            <CircleCheck aria-hidden className="mt-0.5 size-3.5 shrink-0 text-success" />
          ) : (
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-danger" />
          )}
          <span className="w-20 shrink-0 font-medium">
            {step}
            <span className="sr-only">{ok ? ' passed' : ' failed'}</span>
          </span>
          <span className="min-w-0 flex-1 break-words text-muted">{message}</span>
          {durationMs !== null && <span className="figures shrink-0 text-muted">{formatMs(durationMs)}</span>}
        </li>
      ))}
    </ol>
  )
}
