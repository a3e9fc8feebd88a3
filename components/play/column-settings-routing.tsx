'use client'

import { JsonField } from '@/components/params/json-field'
import { Button } from '@/components/ui/button'
import { setConfig } from '@/lib/play/edit-columns'
import { formatJson, readJsonText } from '@/lib/play/json-text'
import { gatewayConfigSchema, type GatewayConfig } from '@/lib/portkey/gateway-config'
import type { Column } from '@/lib/runs/run-input'
import { selectTyped, usePlay, usePlayStore } from './play-store'

/** The gateway config of a column, as JSON. */
export function ColumnRouting({ column: { id, config, model } }: { column: Column }) {
  const store = usePlayStore()
  const place = `config:${id}`
  const typed = usePlay(selectTyped)[place]
  const text = typed ?? (config ? formatJson(config) : '')
  const reading = readJsonText({ text, schema: gatewayConfigSchema })
  function handleChange(next: string) {
    const read = readJsonText({ text: next, schema: gatewayConfigSchema })
    const edit = read.status === 'wrong' ? null : setConfig({ id, config: read.status === 'read' ? read.value : null })
    store.apply({ type: 'typed', place, text: next, edit })
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-pretty text-muted">
        Targets name a provider and, in override_params, a model. Keys, hosts and what a provider can’t do without are added by the server;
        a key in here is refused.
      </p>
      <JsonField
        label="Routing"
        text={text}
        onTextChange={handleChange}
        onFormat={reading.status === 'read' && typed !== undefined ? () => store.apply({ type: 'format', place }) : undefined}
        error={
          reading.status === 'wrong' &&
          `${reading.reason} Until it can be read, ${config ? 'the routing read last' : 'no routing'} is sent.`
        }
        placeholder={'{"strategy": {"mode": "fallback"}, "targets": […]}'}
      />
      {text === '' && (
        <Button size="sm" className="self-start" onClick={() => store.edit(setConfig({ id, config: fallbackFrom(model) }))}>
          Start with a fallback
        </Button>
      )}
    </div>
  )
}

/** The column's own model first. */
function fallbackFrom(model: string): GatewayConfig {
  const [, provider = 'openai', ...rest] = model.split('/')
  return {
    strategy: { mode: 'fallback' },
    targets: [
      { provider, override_params: { model: rest.join('/') } },
      { provider: 'anthropic', override_params: { model: 'claude-3-haiku-20240307' } },
    ],
  }
}
