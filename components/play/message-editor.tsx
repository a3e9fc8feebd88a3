'use client'

import { Select } from '@/components/ui/select'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { setMessageRole, setMessageText, setToolCallId, textOf } from '@/lib/play/edit-prompt'
import { messageRoleSchema, type Message } from '@/lib/portkey/prompt'
import { GripVertical } from 'lucide-react'
import type { ComponentProps } from 'react'
import { MessageActions } from './message-actions'
import { MessageImages } from './message-images'
import { usePlayStore } from './play-store'
import { useImageDrop } from './use-image-drop'

type MessageEditorProps = {
  message: Message
  index: number
  isFirst: boolean
  isLast: boolean
  onStep: (by: -1 | 1) => void
  handleProps: ComponentProps<'span'>
  entryProps: ComponentProps<'li'>
}

const placeholders = {
  system: 'What the model is and how it should answer',
  developer: 'What the model is and how it should answer',
  user: 'Ask something. {{name}} makes a variable; an image can be pasted or dropped.',
  assistant: 'What the model said, or should have said',
  tool: 'What the tool gave back',
} satisfies Record<Message['role'], string>

/** One message: its role, its text and its images. */
export function MessageEditor({ message, index, isFirst, isLast, onStep, handleProps, entryProps }: MessageEditorProps) {
  const store = usePlayStore()
  const { role } = message
  const { addFiles, dropProps } = useImageDrop({ index, isImageRole: role === 'user' })
  const number = index + 1
  return (
    // Files and messages are dropped here; buttons do the same for keyboards.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      {...entryProps}
      {...dropProps}
      onDragOver={(event) => {
        entryProps.onDragOver?.(event)
        dropProps.onDragOver(event)
      }}
      onDrop={(event) => {
        entryProps.onDrop?.(event)
        dropProps.onDrop(event)
      }}
      className="group grid grid-cols-[1rem_1fr_auto] items-start gap-x-1 gap-y-1 data-[drop=after]:border-b-2 data-[drop=after]:border-accent data-[drop=before]:border-t-2 data-[drop=before]:border-accent @xl:grid-cols-[1rem_7.5rem_minmax(0,1fr)_auto]"
    >
      <span
        {...handleProps}
        aria-hidden
        title="Drag to reorder"
        className="flex h-8 cursor-grab items-center text-faint opacity-60 hover:opacity-100"
      >
        <GripVertical className="size-3.5" />
      </span>
      <Select
        aria-label={`Role of message ${number}`}
        value={role}
        onChange={({ target }) => store.edit(setMessageRole({ index, role: messageRoleSchema.parse(target.value) }))}
        className="w-30"
      >
        {messageRoleSchema.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
      <div className="flex min-w-0 flex-col gap-1 @max-xl:order-last @max-xl:col-span-2 @max-xl:col-start-2">
        {role === 'tool' && (
          <Input
            aria-label={`Tool call that message ${number} answers`}
            placeholder="ID of the tool call, such as call_1"
            value={message.tool_call_id ?? ''}
            onChange={({ target }) => store.edit(setToolCallId({ index, toolCallId: target.value }), `toolCallId:${index}`)}
            className="figures"
          />
        )}
        <Textarea
          aria-label={`Text of message ${number}, ${role}`}
          placeholder={placeholders[role]}
          value={textOf(message)}
          onChange={({ target }) => store.edit(setMessageText({ index, text: target.value }), `message:${index}`)}
          onPaste={({ clipboardData }) => addFiles([...clipboardData.files])}
          rows={1}
          className="max-h-80"
        />
        <MessageToolCalls message={message} />
        <MessageImages message={message} index={index} />
      </div>
      <MessageActions {...{ index, role, isFirst, isLast, onStep, onFiles: addFiles }} />
    </li>
  )
}

function MessageToolCalls({ message }: { message: Message }) {
  if (!message.tool_calls || message.tool_calls.length === 0) return null
  return (
    <ul aria-label="Tool calls" className="flex flex-col gap-1">
      {message.tool_calls.map(({ id, function: { name, arguments: text } }) => (
        <li key={id} className="figures rounded-sm border bg-sunken px-2 py-1 text-sm break-all">
          {name}({text}) <span className="text-faint">{id}</span>
        </li>
      ))}
    </ul>
  )
}
