'use client'

import type { AnswerFormat } from '@/components/call/answer'
import { CopyButton } from '@/components/ui/copy-button'
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/dropdown-menu'
import { IconButton } from '@/components/ui/icon-button'
import { Ellipsis, Maximize2, Pin, PinOff, RotateCw, ScanSearch, Square } from 'lucide-react'

type ColumnActionsProps = {
  isRunning: boolean
  hasResult: boolean
  isBase: boolean
  format: AnswerFormat
  answerText: () => string
  onStop: () => void
  onRerun: () => void
  onFormatChange: (format: AnswerFormat) => void
  onFocus: () => void
  onEvidence: () => void
  onBaseChange: (isBase: boolean) => void
}

/** What can be done with one column's answer. */
export function ColumnActions(props: ColumnActionsProps) {
  const { isRunning, hasResult, answerText, onStop, onRerun, onFocus } = props
  return (
    // What appears with the answer stands first, so that nothing else moves.
    <div className="flex shrink-0 items-center">
      {hasResult && <CopyButton text={answerText} label="Copy answer" />}
      {hasResult && (
        <IconButton size="sm" label="Full width" onClick={onFocus}>
          <Maximize2 />
        </IconButton>
      )}
      {isRunning ? (
        <IconButton size="sm" label="Stop this column" onClick={onStop}>
          <Square className="scale-75 fill-current" />
        </IconButton>
      ) : (
        <IconButton size="sm" label={hasResult ? 'Run this column again' : 'Run this column'} onClick={onRerun}>
          <RotateCw />
        </IconButton>
      )}
      <MoreActions {...props} />
    </div>
  )
}

function MoreActions({ hasResult, isBase, format, onFormatChange, onEvidence, onBaseChange }: ColumnActionsProps) {
  return (
    <Menu>
      <MenuTrigger>
        <IconButton size="sm" label="More about this answer">
          <Ellipsis />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" aria-label="More about this answer">
        <MenuItem isChecked={format === 'markdown'} onSelect={() => onFormatChange('markdown')}>
          As Markdown
        </MenuItem>
        <MenuItem isChecked={format === 'raw'} onSelect={() => onFormatChange('raw')}>
          As it came
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={isBase ? <PinOff /> : <Pin />} isDisabled={!hasResult && !isBase} onSelect={() => onBaseChange(!isBase)}>
          {isBase ? 'Unpin from the comparison' : 'Compare others with this'}
        </MenuItem>
        <MenuItem icon={<ScanSearch />} isDisabled={!hasResult} onSelect={onEvidence}>
          Evidence
        </MenuItem>
      </MenuContent>
    </Menu>
  )
}
