'use client'

import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { setSamples } from '@/lib/play/edit-prompt'
import { maxSamples } from '@/lib/runs/run-limits'
import {
  Download,
  Ellipsis,
  FlaskConical,
  FolderOpen,
  Keyboard,
  Link2,
  PanelLeft,
  Plug,
  Redo2,
  Save,
  SquareTerminal,
  Undo2,
  Upload,
} from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import type { CommandId, PlayCommand } from './play-commands'
import { selectContent, usePlay, usePlayStore } from './play-store'
import { useShortcutText } from './use-shortcuts'

const groups: { id: CommandId; icon: ReactNode }[][] = [
  [
    { id: 'save', icon: <Save /> },
    { id: 'save-as', icon: <Save /> },
    { id: 'open', icon: <FolderOpen /> },
  ],
  [
    { id: 'undo', icon: <Undo2 /> },
    { id: 'redo', icon: <Redo2 /> },
  ],
  [
    { id: 'link', icon: <Link2 /> },
    { id: 'export', icon: <Download /> },
    { id: 'import', icon: <Upload /> },
  ],
  [
    { id: 'simulate-all', icon: <FlaskConical /> },
    { id: 'real-all', icon: <Plug /> },
  ],
  [
    { id: 'composer', icon: <PanelLeft /> },
    { id: 'composer-place', icon: <PanelLeft /> },
    { id: 'palette', icon: <SquareTerminal /> },
    { id: 'shortcuts', icon: <Keyboard /> },
  ],
]

/** Everything that has no button of its own. */
export function PlayMenu({ commands }: { commands: Map<CommandId, PlayCommand> }) {
  const store = usePlayStore()
  const show = useShortcutText()
  const { samples } = usePlay(selectContent)
  return (
    <Menu>
      <MenuTrigger>
        <IconButton label="More">
          <Ellipsis />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" aria-label="More" className="max-h-[80dvh]">
        {groups.map((group) => (
          <Fragment key={group[0]?.id}>
            {group.map(({ id, icon }) => {
              const command = commands.get(id)
              return (
                command && (
                  <MenuItem
                    key={id}
                    icon={icon}
                    isDisabled={command.isDisabled}
                    shortcut={command.shortcut && show(command.shortcut)}
                    onSelect={command.run}
                  >
                    {command.label}
                  </MenuItem>
                )
              )
            })}
            <MenuSeparator />
          </Fragment>
        ))}
        <MenuItem isDisabled={samples >= maxSamples} onSelect={() => store.edit(setSamples({ samples: samples + 1 }))}>
          One more sample (now ×{samples})
        </MenuItem>
        <MenuItem isDisabled={samples <= 1} onSelect={() => store.edit(setSamples({ samples: 1 }))}>
          One sample per column
        </MenuItem>
      </MenuContent>
    </Menu>
  )
}
