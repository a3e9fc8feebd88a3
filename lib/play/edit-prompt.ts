import type { Message, MessageRole, Prompt } from '@/lib/portkey/prompt'
import { maxSamples } from '@/lib/runs/run-limits'
import type { ContentEdit } from './composition'
import { moved, replacedAt, without } from './lists'

/** The text of a message; parts of text are one text here, images are apart. */
export function textOf({ content }: Message): string {
  if (typeof content === 'string') return content
  return (content ?? []).flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
}

/** The addresses of a message's images, most of them data URLs. */
export function imagesOf({ content }: Message): string[] {
  if (typeof content === 'string') return []
  return (content ?? []).flatMap((part) => (part.type === 'image_url' ? [part.image_url.url] : []))
}

/** A system message goes to the front, any other one to the end. */
export function addMessage({ role }: { role: MessageRole }): ContentEdit {
  const message: Message = { role, content: '' }
  return editMessages((messages) => (role === 'system' ? [message, ...messages] : [...messages, message]))
}

/** The only message of a prompt is emptied, since a prompt without messages can't be sent. */
export function removeMessage({ index }: { index: number }): ContentEdit {
  return editMessages((messages) => (messages.length > 1 ? without({ list: messages, index }) : [{ role: 'user', content: '' }]))
}

export function moveMessage({ from, to }: { from: number; to: number }): ContentEdit {
  return editMessages((messages) => moved({ list: messages, from, to }))
}

/** What belongs to the old role only (tool calls, the call that a result answers) goes with it. */
export function setMessageRole({ index, role }: { index: number; role: MessageRole }): ContentEdit {
  return editMessage({
    index,
    change: ({ tool_calls, tool_call_id, ...message }) => ({
      ...message,
      role,
      ...(role === 'assistant' && tool_calls && { tool_calls }),
      ...(role === 'tool' && { tool_call_id: tool_call_id ?? '' }),
    }),
  })
}

export function setMessageText({ index, text }: { index: number; text: string }): ContentEdit {
  return editMessage({ index, change: (message) => withParts({ message, text, images: imageParts(message) }) })
}

/** The ID of the tool call that a message of role `tool` answers. */
export function setToolCallId({ index, toolCallId }: { index: number; toolCallId: string }): ContentEdit {
  return editMessage({ index, change: (message) => ({ ...message, tool_call_id: toolCallId }) })
}

export function addImages({ index, urls }: { index: number; urls: string[] }): ContentEdit {
  const added = urls.map((url) => ({ type: 'image_url' as const, image_url: { url } }))
  return editMessage({
    index,
    change: (message) => withParts({ message, text: textOf(message), images: [...imageParts(message), ...added] }),
  })
}

export function removeImage({ index, image }: { index: number; image: number }): ContentEdit {
  return editMessage({
    index,
    change: (message) => withParts({ message, text: textOf(message), images: without({ list: imageParts(message), index: image }) }),
  })
}

export function setVariable({ name, value }: { name: string; value: string }): ContentEdit {
  return editPrompt((prompt) => ({ ...prompt, variables: { ...prompt.variables, [name]: value } }))
}

export function removeVariable({ name }: { name: string }): ContentEdit {
  return editPrompt(({ variables: { [name]: _removed, ...variables }, ...prompt }) => ({ ...prompt, variables }))
}

export function setSamples({ samples }: { samples: number }): ContentEdit {
  return (content) => ({ ...content, samples: Math.min(maxSamples, Math.max(1, Math.round(samples) || 1)) })
}

export function editPrompt(change: (prompt: Prompt) => Prompt): ContentEdit {
  return (content) => ({ ...content, prompt: change(content.prompt) })
}

function editMessages(change: (messages: Message[]) => Message[]): ContentEdit {
  return editPrompt((prompt) => ({ ...prompt, messages: change(prompt.messages) }))
}

function editMessage({ index, change }: { index: number; change: (message: Message) => Message }): ContentEdit {
  return editMessages((messages) => replacedAt({ list: messages, index, change }))
}

const imageParts = ({ content }: Message) =>
  typeof content === 'string' ? [] : (content ?? []).filter((part) => part.type === 'image_url')

type Parts = { message: Message; text: string; images: ReturnType<typeof imageParts> }

/** Plain text as long as it is all there is: every provider takes that. */
function withParts({ message, text, images }: Parts): Message {
  if (images.length === 0) return { ...message, content: text }
  return { ...message, content: text === '' ? images : [{ type: 'text', text }, ...images] }
}
