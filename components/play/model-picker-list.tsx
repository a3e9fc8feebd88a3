'use client'

import { Badge } from '@/components/ui/badge'
import { LoadError } from '@/components/ui/load-error'
import { usePopover } from '@/components/ui/popover'
import { ProviderMark } from '@/components/ui/provider-mark'
import { setModel } from '@/lib/play/edit-columns'
import { searchModels, typedModel, withRecent, type ModelChoice } from '@/lib/play/model-search'
import type { Column } from '@/lib/runs/run-input'
import { Command } from 'cmdk'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useModelChoices } from './model-choices'
import { PanelLoading } from './panel-loading'
import { usePlayStore } from './play-store'
import { readRecentModels, writeRecentModels } from './model-recent'

/** More than anybody reads; typing narrows them. */
const maxShown = 80

/** All models that are known, found by typing a part of provider or name. Any other model string can be typed in full. */
export function ModelPickerList({ column }: { column: Column }) {
  const store = usePlayStore()
  const { close } = usePopover()
  const [typed, setTyped] = useState('')
  const [recent] = useState(readRecentModels)
  const { choices, error, isPending, refetch } = useModelChoices()
  const searched = useDeferredValue(typed)
  const found = searchModels({ choices, typed: searched, recent })
  const free = typedModel({ typed: searched, choices })
  const [marked, setMarked] = useState('')
  const shown = [...(free ? [free] : []), ...found.slice(0, maxShown).map(({ model }) => model)]

  function handleSelect(model: string) {
    close()
    writeRecentModels(withRecent({ recent, model }))
    store.edit(setModel({ id: column.id, model }))
  }
  return (
    <Command
      label="Models"
      shouldFilter={false}
      loop
      // The list follows what is typed a moment later, when what was marked may be gone: Enter takes the first one then.
      value={shown.includes(marked) ? marked : shown[0]}
      onValueChange={setMarked}
      className="flex max-h-[60dvh] flex-col"
    >
      <Command.Input
        ref={focus}
        value={typed}
        onValueChange={setTyped}
        placeholder="Provider or model, or provider/model in full"
        className="h-10 shrink-0 border-b bg-transparent px-3 outline-none"
      />
      <Command.List className="min-h-0 overflow-auto p-1">
        {free && (
          <Item value={free} onSelect={handleSelect}>
            Use <span className="figures">{free}</span>
          </Item>
        )}
        {found.slice(0, maxShown).map((choice) => (
          <Item key={choice.model} value={choice.model} onSelect={handleSelect}>
            <ModelLine choice={choice} isCurrent={choice.model === column.model} isSimulated={column.simulate !== null} />
          </Item>
        ))}
      </Command.List>
      {isPending && <PanelLoading />}
      {error && <LoadError title="The models can’t be loaded" error={error} onRetry={refetch} className="m-2" />}
      {!isPending && !error && found.length === 0 && !free && (
        <p className="p-3 text-muted">No model by this name is known. Write it in full, such as groq/llama-3.3-70b-versatile.</p>
      )}
      {found.length > maxShown && (
        <p className="border-t p-2 text-center text-sm text-faint">{found.length - maxShown} more; type to narrow them.</p>
      )}
    </Command>
  )
}

function Item({ value, onSelect, children }: { value: string; onSelect: (value: string) => void; children: ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={() => onSelect(value)}
      className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 data-[selected=true]:bg-hover pointer-coarse:min-h-10"
    >
      {children}
    </Command.Item>
  )
}

function ModelLine({ choice, isCurrent, isSimulated }: { choice: ModelChoice; isCurrent: boolean; isSimulated: boolean }) {
  return (
    <>
      <ProviderMark provider={choice.provider} />
      <span className="min-w-0 flex-1 truncate">
        {choice.name}
        <span className="ml-1.5 text-sm text-faint">{choice.providerName}</span>
        {isCurrent && <span className="sr-only">, chosen</span>}
      </span>
      <ModelFacts choice={choice} />
      {!choice.isConfigured && !isSimulated && (
        <Badge tone="warning" title="No key for this provider is set on the server">
          no key
        </Badge>
      )}
      {choice.isConfigured && <Badge title="The server has a key for this provider">key set</Badge>}
    </>
  )
}

function ModelFacts({ choice: { inputUsdPerMillion, outputUsdPerMillion, contextTokens } }: { choice: ModelChoice }) {
  const price =
    inputUsdPerMillion === null || outputUsdPerMillion === null ? null : `$${trim(inputUsdPerMillion)} / $${trim(outputUsdPerMillion)}`
  return (
    <span className="figures flex shrink-0 gap-3 text-sm text-muted max-sm:hidden">
      {price && <span title="US dollars per million tokens in / out">{price}</span>}
      {contextTokens !== null && (
        <span title={`Context window: ${contextTokens.toLocaleString('en-US')} tokens`}>{shorten(contextTokens)}</span>
      )}
    </span>
  )
}

const focus = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true })
const trim = (usd: number) => String(Number(usd.toPrecision(3)))
const shorten = (tokens: number) => (tokens >= 1_000_000 ? `${trim(tokens / 1_000_000)}M` : `${Math.round(tokens / 1000)}k`)
