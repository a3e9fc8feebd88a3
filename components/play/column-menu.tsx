'use client'

import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { toast } from '@/components/ui/toast'
import { applyToAll, duplicateColumn, moveColumn, removeColumn } from '@/lib/play/edit-columns'
import type { Column } from '@/lib/runs/run-input'
import { maxColumns } from '@/lib/runs/run-limits'
import { ArrowLeft, ArrowRight, Copy, CopyCheck, EllipsisVertical, Trash2 } from 'lucide-react'
import { selectColumns, usePlay, usePlayStore } from './play-store'

/** What can be done with a column as a whole. */
export function ColumnMenu({ column: { id }, index }: { column: Column; index: number }) {
  const store = usePlayStore()
  const { length } = usePlay(selectColumns)
  const label = `Column ${index + 1}`
  function handleRemove() {
    store.edit(removeColumn({ id }))
    toast(`${label} is removed`, { action: { label: 'Undo', onClick: () => store.apply({ type: 'undo' }) } })
  }
  function handleApply() {
    store.edit(applyToAll({ id }))
    toast(`All columns have the settings of column ${index + 1}`, {
      action: { label: 'Undo', onClick: () => store.apply({ type: 'undo' }) },
    })
  }
  return (
    <Menu>
      <MenuTrigger>
        <IconButton size="sm" label={`${label}: duplicate, move, remove`}>
          <EllipsisVertical />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" aria-label={label}>
        <MenuItem icon={<Copy />} isDisabled={length >= maxColumns} onSelect={() => store.edit(duplicateColumn({ id }))}>
          Duplicate
        </MenuItem>
        <MenuItem icon={<ArrowLeft />} isDisabled={index === 0} onSelect={() => store.edit(moveColumn({ id, by: -1 }))}>
          Move left
        </MenuItem>
        <MenuItem icon={<ArrowRight />} isDisabled={index === length - 1} onSelect={() => store.edit(moveColumn({ id, by: 1 }))}>
          Move right
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<CopyCheck />} isDisabled={length === 1} onSelect={handleApply}>
          Apply these settings to all
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} tone="danger" isDisabled={length === 1} onSelect={handleRemove}>
          Remove
        </MenuItem>
      </MenuContent>
    </Menu>
  )
}
