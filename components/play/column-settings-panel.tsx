'use client'

import { ParamsForm } from '@/components/params/params-form'
import { commonParams } from '@/lib/play/common-params'
import { setParam } from '@/lib/play/edit-columns'
import { everyColumn } from '@/lib/play/play-state'
import { sharedConnection } from './connection-kind'
import { selectColumns, usePlay, usePlayStore } from './play-store'

/** The Portkey parameters of all columns at once. */
export function AllColumnsPanel() {
  const store = usePlayStore()
  const columns = usePlay(selectColumns)
  const apiKey = usePlay(({ apiKeys }) => apiKeys[everyColumn] ?? '')
  const { params, differing } = commonParams(columns)
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-pretty text-muted">
        {columns.length === 1
          ? 'What the gateway is asked to do.'
          : `For all ${columns.length} columns; “Portkey” in a column’s head sets it for one.`}
      </p>
      <ParamsForm
        params={params}
        differing={differing}
        onParamChange={({ name, value }) => store.edit(setParam({ name, value }), `param:*:${name}`)}
        connection={sharedConnection(columns)}
        apiKey={apiKey}
        onApiKeyChange={(key) => store.apply({ type: 'key', columnId: everyColumn, apiKey: key })}
        findings={{}}
      />
    </div>
  )
}
