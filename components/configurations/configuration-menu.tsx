'use client'

import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { exportPath } from '@/lib/configurations/queries'
import { Download, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useDeleteWithUndo } from './use-delete-with-undo'

type ConfigurationMenuProps = { id: string; name: string; onRename: () => void; onDelete?: () => void }

/** What can be done with a saved configuration. */
export function ConfigurationMenu({ id, name, onRename, onDelete }: ConfigurationMenuProps) {
  const remove = useDeleteWithUndo()
  function handleDelete() {
    remove({ id, name })
    onDelete?.()
  }
  return (
    <Menu>
      <MenuTrigger>
        <IconButton label={`More for ${name}`}>
          <Ellipsis />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" aria-label={name}>
        <MenuItem icon={<Pencil />} onSelect={onRename}>
          Rename
        </MenuItem>
        <MenuItem icon={<Download />} onSelect={() => window.location.assign(exportPath(id))}>
          Export as a file
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} tone="danger" onSelect={handleDelete}>
          Delete
        </MenuItem>
      </MenuContent>
    </Menu>
  )
}
