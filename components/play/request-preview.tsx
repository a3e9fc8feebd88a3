'use client'

import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import { LoadError } from '@/components/ui/load-error'
import { Select } from '@/components/ui/select'
import { formatJson } from '@/lib/play/json-text'
import type { Preview as PreviewAnswer } from '@/lib/workbench/preview'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { columnLabel } from './column-label'
import { PanelLoading } from './panel-loading'
import { selectColumns, selectPrompt, usePlay } from './play-store'
import { previewQuery } from './request-preview-query'
import { RequestHeaders } from './request-preview-headers'
import { RequestLints } from './request-preview-lints'
import { useDebounced } from './use-debounced'

const typingPauseMs = 300

/** The request of one column as it will be sent, live beside what is typed. */
export function RequestPreview() {
  const columns = usePlay(selectColumns)
  const prompt = usePlay(selectPrompt)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const column = columns.find(({ id }) => id === chosenId) ?? columns[0]
  const input = useDebounced({ value: { prompt, column }, delayMs: typingPauseMs })
  if (!column) return null
  return (
    <div className="flex flex-col gap-3">
      <Select
        aria-label="Column whose request is shown"
        value={column.id}
        onChange={({ target }) => setChosenId(target.value)}
        className="self-start"
      >
        {columns.map((choice, index) => (
          <option key={choice.id} value={choice.id}>
            {columnLabel({ column: choice, index })}
          </option>
        ))}
      </Select>
      {input.column && <Preview prompt={input.prompt} column={input.column} />}
    </div>
  )
}

function Preview(input: Parameters<typeof previewQuery>[0]) {
  const { data, error, refetch } = useQuery(previewQuery(input))
  if (error) return <LoadError title="The request can’t be shown" error={error} onRetry={() => void refetch()} />
  if (!data) return <PanelLoading />
  const { request, sources, langroidHeaders, lints, error: problem } = data
  return (
    <>
      {problem && (
        <Callout tone="warning" title={problem.message}>
          {problem.advice}
        </Callout>
      )}
      <RequestLints lints={lints} />
      {request && <SentRequest request={request} />}
      <RequestHeaders headers={request?.headers ?? {}} sources={sources} langroidHeaders={langroidHeaders} />
      {request && <RequestBody body={formatJson(request.body)} />}
      <p className="text-sm text-faint">Nothing is sent for this. Keys are shown as [redacted].</p>
    </>
  )
}

type Request = NonNullable<PreviewAnswer['request']>

function SentRequest({ request }: { request: Request }) {
  return (
    <div className="flex items-start gap-2">
      <p className="figures min-w-0 flex-1 text-sm break-all">
        {request.method} {request.url}
      </p>
      <CopyButton label="Copy the request" text={() => formatJson(request)} />
    </div>
  )
}

function RequestBody({ body }: { body: string }) {
  return (
    <section aria-label="Body" className="flex flex-col gap-1">
      <div className="flex items-center justify-between">
        <h3 className="text-sm font-medium">Body</h3>
        <CopyButton label="Copy the body" text={body} />
      </div>
      {/* What scrolls has to be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} className="figures max-h-80 overflow-auto rounded-sm border bg-sunken p-2 text-sm break-all whitespace-pre-wrap">
        {shortenDataUrls(body)}
      </pre>
    </section>
  )
}

/** An image would be thousands of letters. */
const shortenDataUrls = (text: string) => text.replace(/(data:[\w/+.-]+;base64,[\w+/=]{24})[\w+/=]+/g, '$1…')
