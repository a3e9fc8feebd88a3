'use client'

import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { useNow } from '@/components/ui/use-now'
import { toast } from '@/components/ui/toast'
import { configurationQuery, configurationsQuery } from '@/lib/configurations/queries'
import { formatTime } from '@/lib/format'
import { compose } from '@/lib/play/composition'
import { examples } from '@/lib/play/examples'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import { newDraftId } from './draft-url'
import { openExample } from './examples-list'
import type { PlayCommand } from './play-commands'
import { usePlayStore } from './play-store'
import { useShortcutText } from './use-shortcuts'

type CommandPaletteProps = {
  /** Everything, or only what can be opened. */
  mode: 'palette' | 'open'
  commands: PlayCommand[]
  onClose: () => void
}

/** Finds what can be done or opened by typing a part of its name. */
export function CommandPalette({ mode, commands, onClose }: CommandPaletteProps) {
  const title = mode === 'open' ? 'Open' : 'What do you want to do?'
  /** First closed, so that what opens next finds the page free. */
  const choose = (run: () => void) => () => {
    onClose()
    setTimeout(run)
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent title={title} className="mt-[12dvh] mb-auto max-w-xl">
        <Command label={title} loop className="flex flex-col gap-2">
          <Command.Input
            data-autofocus=""
            placeholder={mode === 'open' ? 'Name or model of a saved configuration' : 'Type a command, an example or a saved configuration'}
            className="h-9 w-full rounded-sm border border-line-strong bg-surface px-2 text-base pointer-coarse:text-lg"
          />
          <Command.List className="max-h-[50dvh] overflow-auto">
            <Command.Empty className="p-4 text-center text-muted">Nothing by this name.</Command.Empty>
            {mode === 'palette' && <CommandItems commands={commands} choose={choose} />}
            <ConfigurationItems choose={choose} />
            <ExampleItems choose={choose} />
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  )
}

type Choose = (run: () => void) => () => void

function CommandItems({ commands, choose }: { commands: PlayCommand[]; choose: Choose }) {
  const show = useShortcutText()
  return (
    <PaletteGroup heading="Commands">
      {commands.map(({ id, label, shortcut, isDisabled, run }) => (
        <PaletteItem key={id} value={label} isDisabled={isDisabled} onSelect={choose(run)} end={shortcut && <Kbd>{show(shortcut)}</Kbd>}>
          {label}
        </PaletteItem>
      ))}
    </PaletteGroup>
  )
}

function ConfigurationItems({ choose }: { choose: Choose }) {
  const store = usePlayStore()
  const client = useQueryClient()
  const now = useNow()
  const { data: configurations = [], isError } = useQuery(configurationsQuery())
  async function open(id: string) {
    try {
      const { name, content } = await client.fetchQuery(configurationQuery({ id }))
      store.open({ draftId: newDraftId(), name, configurationId: id, composition: compose(content) })
    } catch {
      toast.error('It can’t be opened', { description: 'It may have been deleted, or the app’s server can’t be reached.' })
    }
  }
  if (isError)
    return <p className="p-2 text-sm text-danger">The saved configurations can’t be loaded. Is the app’s server still running?</p>
  return (
    <PaletteGroup heading="Saved configurations">
      {configurations.map(({ id, name, models, updatedAt, version }) => (
        <PaletteItem
          key={id}
          value={`${name} ${id}`}
          keywords={models}
          onSelect={choose(() => void open(id))}
          end={<span className="text-sm text-faint">{`v${version} · ${formatTime({ at: updatedAt, now })}`}</span>}
        >
          {name}
          <span className="ml-2 text-sm text-faint">{models.map((model) => model.replace(/^portkey\//, '')).join(', ')}</span>
        </PaletteItem>
      ))}
    </PaletteGroup>
  )
}

function ExampleItems({ choose }: { choose: Choose }) {
  const store = usePlayStore()
  return (
    <PaletteGroup heading="Examples">
      {examples.map((example) => (
        <PaletteItem key={example.id} value={`Example ${example.name}`} onSelect={choose(() => openExample({ store, example }))}>
          {example.name}
        </PaletteItem>
      ))}
    </PaletteGroup>
  )
}

function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  )
}

type PaletteItemProps = {
  value: string
  keywords?: string[]
  isDisabled?: boolean
  onSelect: () => void
  end?: ReactNode
  children: ReactNode
}

function PaletteItem({ value, keywords = [], isDisabled = false, onSelect, end, children }: PaletteItemProps) {
  return (
    <Command.Item
      value={value}
      keywords={keywords}
      disabled={isDisabled}
      onSelect={onSelect}
      className="flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 data-[disabled=true]:opacity-50 data-[selected=true]:bg-hover pointer-coarse:min-h-10"
    >
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {end}
    </Command.Item>
  )
}
