'use client'

import { toast } from '@/components/ui/toast'
import { addColumn, simulateAll } from '@/lib/play/edit-columns'
import { canRedo, canUndo } from '@/lib/play/history'
import { toRunInput } from '@/lib/play/play-state'
import type { Shortcut } from '@/lib/play/shortcut'
import { maxColumns } from '@/lib/runs/run-limits'
import { useComposerLayout } from './composer-layout'
import { usePlay, usePlayStore, selectColumns } from './play-store'
import { runStore } from './run-store'
import { useIsRunning } from './use-run'
import { useSave } from './use-save'
import { useSaved } from './use-saved'
import { useTransfer } from './use-transfer'

/** One thing that the page can do: in the toolbar, the palette and the list of shortcuts. */
export type PlayCommand = { id: CommandId; label: string; shortcut: Shortcut | null; isDisabled: boolean; run: () => void }
export type CommandId =
  | 'run'
  | 'stop'
  | 'save'
  | 'save-as'
  | 'open'
  | 'link'
  | 'export'
  | 'import'
  | 'undo'
  | 'redo'
  | 'add-column'
  | 'simulate-all'
  | 'real-all'
  | 'composer'
  | 'composer-place'
  | 'palette'
  | 'shortcuts'

export type PlayDialog = 'save' | 'open' | 'palette' | 'shortcuts'

/** Everything that the page can do now, by its name. */
export function usePlayCommands({
  onDialog,
  onImport,
}: {
  onDialog: (dialog: PlayDialog) => void
  onImport: () => void
}): Map<CommandId, PlayCommand> {
  const commands = [...useRunCommands(), ...useKeepCommands({ onDialog, onImport }), ...useEditCommands(), ...useViewCommands(onDialog)]
  return new Map(commands.map((command) => [command.id, command]))
}

function useRunCommands(): PlayCommand[] {
  const store = usePlayStore()
  const isRunning = useIsRunning()
  const saved = useSaved()
  const { show } = useComposerLayout()
  function handleRun() {
    if (isRunning) return void runStore.stopAll()
    show('answers')
    return void runStore.start(toRunInput({ state: store.state(), versionId: saved.status === 'same' ? saved.versionId : null }))
  }
  return [
    command({ id: 'run', label: isRunning ? 'Stop all columns' : 'Run all columns', shortcut: 'mod+enter', run: handleRun }),
    command({ id: 'stop', label: 'Stop all columns', shortcut: 'escape', isDisabled: !isRunning, run: () => void runStore.stopAll() }),
  ]
}

function useKeepCommands({ onDialog, onImport }: { onDialog: (dialog: PlayDialog) => void; onImport: () => void }): PlayCommand[] {
  const { save } = useSave()
  const saved = useSaved()
  const { copyLink, exportFile } = useTransfer()
  function handleSave() {
    if (saved.status === 'never' || saved.status === 'gone') return onDialog('save')
    if (saved.status === 'same') return void toast(`Version ${saved.version} says exactly this already`)
    return void save()
  }
  return [
    command({ id: 'save', label: 'Save', shortcut: 'mod+s', run: handleSave }),
    command({ id: 'save-as', label: 'Save under a new name…', shortcut: 'mod+shift+s', run: () => onDialog('save') }),
    command({ id: 'open', label: 'Open a configuration or an example…', shortcut: 'mod+o', run: () => onDialog('open') }),
    command({ id: 'link', label: 'Copy a link to this set-up', run: copyLink }),
    command({ id: 'export', label: 'Export as a file', run: exportFile }),
    command({ id: 'import', label: 'Import a file…', run: onImport }),
  ]
}

function useEditCommands(): PlayCommand[] {
  const store = usePlayStore()
  const history = usePlay((state) => state.history)
  const columns = usePlay(selectColumns)
  const isFull = columns.length >= maxColumns
  return [
    command({ id: 'undo', label: 'Undo', shortcut: 'mod+z', isDisabled: !canUndo(history), run: () => store.apply({ type: 'undo' }) }),
    command({
      id: 'redo',
      label: 'Redo',
      shortcut: 'mod+shift+z',
      isDisabled: !canRedo(history),
      run: () => store.apply({ type: 'redo' }),
    }),
    command({ id: 'add-column', label: 'Add a column', shortcut: 'a', isDisabled: isFull, run: () => store.edit(addColumn) }),
    command({ id: 'simulate-all', label: 'Simulate all columns', run: () => store.edit(simulateAll({ isSimulated: true })) }),
    command({
      id: 'real-all',
      label: 'Send all columns to the real providers',
      run: () => store.edit(simulateAll({ isSimulated: false })),
    }),
  ]
}

function useViewCommands(onDialog: (dialog: PlayDialog) => void): PlayCommand[] {
  const { layout, toggle, move } = useComposerLayout()
  return [
    command({ id: 'composer', label: layout.isOpen ? 'Hide the composer' : 'Show the composer', shortcut: 'mod+.', run: toggle }),
    command({ id: 'composer-place', label: layout.place === 'top' ? 'Composer to the left' : 'Composer to the top', run: move }),
    command({ id: 'palette', label: 'Command palette', shortcut: 'mod+k', run: () => onDialog('palette') }),
    command({ id: 'shortcuts', label: 'List of shortcuts', shortcut: '?', run: () => onDialog('shortcuts') }),
  ]
}

type CommandParts = Pick<PlayCommand, 'id' | 'label' | 'run'> & { shortcut?: Shortcut; isDisabled?: boolean }
const command = ({ shortcut, isDisabled = false, ...rest }: CommandParts): PlayCommand => ({
  ...rest,
  shortcut: shortcut ?? null,
  isDisabled,
})
