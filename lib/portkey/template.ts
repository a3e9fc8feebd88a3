import type { Message } from './prompt'

const variable = /\{\{\s*([A-Za-z_][\w.-]*)\s*\}\}/g

/** Names of the `{{variables}}` in a text, each once, in the order in which they first stand there. */
export const variablesIn = (text: string): string[] => [...new Set([...text.matchAll(variable)].map(([, name]) => name ?? ''))]

/** Names of the variables of all messages. */
export const findVariables = (messages: readonly Message[]): string[] => [...new Set(messages.flatMap(textsOf).flatMap(variablesIn))]

/** The text with each variable's value; one without a value stays as it is written. Values are not read again for variables. */
export const substitute = ({ text, variables }: { text: string; variables: Record<string, string> }): string =>
  text.replace(variable, (written, name: string) => (Object.hasOwn(variables, name) ? (variables[name] ?? written) : written))

/** A message with its variables' values. */
export function substituteMessage({ message, variables }: { message: Message; variables: Record<string, string> }): Message {
  const { content } = message
  if (content === null) return message
  if (typeof content === 'string') return { ...message, content: substitute({ text: content, variables }) }
  return {
    ...message,
    content: content.map((part) => (part.type === 'text' ? { ...part, text: substitute({ text: part.text, variables }) } : part)),
  }
}

function textsOf({ content }: Message): string[] {
  if (content === null) return []
  if (typeof content === 'string') return [content]
  return content.flatMap((part) => (part.type === 'text' ? [part.text] : []))
}
