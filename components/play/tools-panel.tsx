'use client'

import { JsonField } from '@/components/params/json-field'
import { Button } from '@/components/ui/button'
import { editPrompt } from '@/lib/play/edit-prompt'
import { formatJson, readTools } from '@/lib/play/json-text'
import type { Tool } from '@/lib/portkey/prompt'
import { selectPrompt, selectTyped, usePlay, usePlayStore } from './play-store'

const place = 'tools'
const setTools = (tools: Tool[]) => editPrompt((prompt) => ({ ...prompt, tools }))

/** The tools that the model may call, as JSON. */
export function ToolsPanel() {
  const store = usePlayStore()
  const { tools } = usePlay(selectPrompt)
  const typed = usePlay(selectTyped)[place]
  const text = typed ?? (tools.length > 0 ? formatJson(tools) : '')
  const reading = readTools(text)
  function handleChange(next: string) {
    const read = readTools(next)
    const edit = read.status === 'wrong' ? null : setTools(read.status === 'read' ? read.value : [])
    store.apply({ type: 'typed', place, text: next, edit })
  }
  return (
    <JsonField
      label="Tools"
      text={text}
      onTextChange={handleChange}
      onFormat={reading.status === 'read' && typed !== undefined ? () => store.apply({ type: 'format', place }) : undefined}
      error={reading.status === 'wrong' && `${reading.reason} Until it can be read, ${countOf(tools)} sent.`}
      placeholder={'[{"name": "get_weather", "parameters": {…}}]'}
      hint={
        text === '' ? (
          <Button size="sm" onClick={() => store.edit(setTools([exampleTool]))}>
            Start with an example
          </Button>
        ) : (
          'A list of tools as OpenAI takes them. The gateway translates it for the other providers.'
        )
      }
    />
  )
}

const countOf = ({ length }: Tool[]) =>
  length === 0 ? 'no tool is' : length === 1 ? 'the one tool read last is' : `the ${length} tools read last are`

const exampleTool: Tool = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'The current weather of a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
}
