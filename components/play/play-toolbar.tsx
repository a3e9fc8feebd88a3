'use client'

import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { Segmented } from '@/components/ui/segmented'
import { FolderOpen, Link2, Play, Redo2, Save, Square, Undo2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRef, useState, type ReactNode } from 'react'
import { useComposerLayout } from './composer-layout'
import { DraftName } from './draft-name'
import { ExamplesMenu } from './examples-menu'
import { usePlayCommands, type CommandId, type PlayCommand, type PlayDialog } from './play-commands'
import { PlayMenu } from './play-menu'
import { SamplesStepper } from './samples-stepper'
import { useIsRunning } from './use-run'
import { useShortcuts, useShortcutText } from './use-shortcuts'
import { useTransfer } from './use-transfer'

const SaveDialog = dynamic(() => import('./save-dialog').then((module) => module.SaveDialog))
const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog').then((module) => module.ShortcutsDialog))
const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette))

const views = [
  { value: 'prompt', label: 'Prompt' },
  { value: 'answers', label: 'Answers' },
] as const

/** What is open, and what can be done with the whole of it. */
export function PlayToolbar() {
  const [dialog, setDialog] = useState<PlayDialog | null>(null)
  const fileRef = useRef<HTMLInputElement>(null)
  const { importFile } = useTransfer()
  const { view, show } = useComposerLayout()
  const commands = usePlayCommands({ onDialog: setDialog, onImport: () => fileRef.current?.click() })
  useShortcuts([...commands.values()])
  const close = () => setDialog(null)

  return (
    <div role="toolbar" aria-label="Composition" className="flex h-11 shrink-0 items-center gap-1 border-b bg-surface px-2 sm:px-3">
      <DraftName />
      <div className="flex items-center gap-1 max-lg:hidden">
        <ExamplesMenu />
        <CommandButton command={commands.get('open')} icon={<FolderOpen />} />
        <CommandButton command={commands.get('undo')} icon={<Undo2 />} />
        <CommandButton command={commands.get('redo')} icon={<Redo2 />} />
        <CommandButton command={commands.get('link')} icon={<Link2 />} />
        <CommandButton command={commands.get('save')} icon={<Save />} />
      </div>
      <Segmented label="Shown" value={view} onValueChange={show} options={views} className="md:hidden" />
      <PlayMenu commands={commands} />
      <span className="max-md:hidden">
        <SamplesStepper />
      </span>
      <RunButton command={commands.get('run')} />
      <input
        ref={fileRef}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="File to import"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) importFile(file)
          target.value = ''
        }}
      />
      {dialog === 'save' && <SaveDialog onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog commands={[...commands.values()]} onClose={close} />}
      {(dialog === 'palette' || dialog === 'open') && (
        <CommandPalette
          mode={dialog}
          commands={[...commands.values()].filter(({ id }) => !inPaletteAlready.includes(id))}
          onClose={close}
        />
      )}
    </div>
  )
}

const inPaletteAlready: CommandId[] = ['palette', 'stop']

function CommandButton({ command, icon }: { command: PlayCommand | undefined; icon: ReactNode }) {
  const show = useShortcutText()
  if (!command) return null
  return (
    <IconButton
      label={command.label}
      shortcut={command.shortcut && show(command.shortcut)}
      disabled={command.isDisabled}
      onClick={command.run}
    >
      {icon}
    </IconButton>
  )
}

function RunButton({ command }: { command: PlayCommand | undefined }) {
  const show = useShortcutText()
  const isRunning = useIsRunning()
  return (
    <Button variant={isRunning ? 'danger' : 'primary'} onClick={command?.run} className="min-w-22">
      {isRunning ? <Square aria-hidden /> : <Play aria-hidden />}
      <span>
        {isRunning ? 'Stop' : 'Run'}
        <span className="sr-only"> all columns</span>
      </span>
      <Kbd aria-hidden className="max-sm:hidden">
        {show('mod+enter')}
      </Kbd>
    </Button>
  )
}
