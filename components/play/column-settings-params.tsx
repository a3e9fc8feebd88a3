'use client'

import { ParamsForm } from '@/components/params/params-form'
import { setParam } from '@/lib/play/edit-columns'
import type { Column } from '@/lib/runs/run-input'
import { useQuery } from '@tanstack/react-query'
import { connectionKind } from './connection-kind'
import { selectPrompt, usePlay, usePlayStore } from './play-store'
import { findingsByParam } from './request-preview-findings'
import { previewQuery } from './request-preview-query'
import { useDebounced } from './use-debounced'

const typingPauseMs = 300

/** The Portkey parameters of one column, with what the gateway will make of them. */
export function ColumnParams({ column }: { column: Column }) {
  const store = usePlayStore()
  const prompt = usePlay(selectPrompt)
  const apiKey = usePlay(({ apiKeys }) => apiKeys[column.id] ?? '')
  const { data } = useQuery(previewQuery(useDebounced({ value: { prompt, column }, delayMs: typingPauseMs })))
  return (
    <div className="pt-3">
      <ParamsForm
        params={column.params}
        onParamChange={({ name, value }) => store.edit(setParam({ id: column.id, name, value }), `param:${column.id}:${name}`)}
        connection={connectionKind(column.connection)}
        apiKey={apiKey}
        onApiKeyChange={(key) => store.apply({ type: 'key', columnId: column.id, apiKey: key })}
        findings={findingsByParam(data?.lints ?? [])}
      />
    </div>
  )
}
