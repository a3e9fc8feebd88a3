'use client'

import { JsonField } from '@/components/params/json-field'
import { Segmented } from '@/components/ui/segmented'
import { editPrompt } from '@/lib/play/edit-prompt'
import { formatJson, readResponseSchema } from '@/lib/play/json-text'
import type { ResponseFormat } from '@/lib/portkey/prompt'
import { selectPrompt, selectTyped, usePlay, usePlayStore } from './play-store'

const place = 'responseFormat'
const kinds = [
  { value: 'text', label: 'Text' },
  { value: 'json_object', label: 'JSON' },
  { value: 'json_schema', label: 'JSON by a schema' },
] as const

const hints = {
  text: 'The model answers as it likes.',
  json_object: 'The model answers with some JSON object. OpenAI wants the word “JSON” in a message then.',
  json_schema: 'A JSON schema, or OpenAI’s json_schema object with name, schema and strict.',
} satisfies Record<ResponseFormat['type'], string>

const setFormat = (responseFormat: ResponseFormat | null) => editPrompt((prompt) => ({ ...prompt, responseFormat }))

/** The form of the answer: free, JSON, or JSON that satisfies a schema. */
export function FormatPanel() {
  const store = usePlayStore()
  const { responseFormat } = usePlay(selectPrompt)
  const typed = usePlay(selectTyped)[place] ?? ''
  const kind = responseFormat?.type ?? 'text'
  /** A schema that was typed before is taken up again. */
  function handleKind(next: ResponseFormat['type']) {
    const read = readResponseSchema(typed)
    store.edit(setFormat(next === 'json_schema' && read.status === 'read' ? read.value : startOf(next)))
  }
  return (
    <div className="flex flex-col gap-3">
      <Segmented label="Form of the answer" value={kind} onValueChange={handleKind} options={kinds} className="self-start" />
      {responseFormat?.type === 'json_schema' ? (
        <SchemaField schema={responseFormat.json_schema} />
      ) : (
        <p className="text-sm text-pretty text-faint">{hints[kind]}</p>
      )}
    </div>
  )
}

function SchemaField({ schema }: { schema: object }) {
  const store = usePlayStore()
  const typed = usePlay(selectTyped)[place]
  const text = typed ?? formatJson(schema)
  const reading = readResponseSchema(text)
  function handleChange(next: string) {
    const read = readResponseSchema(next)
    store.apply({ type: 'typed', place, text: next, edit: read.status === 'read' ? setFormat(read.value) : null })
  }
  return (
    <JsonField
      label="Schema of the answer"
      text={text}
      onTextChange={handleChange}
      onFormat={reading.status === 'read' && typed !== undefined ? () => store.apply({ type: 'format', place }) : undefined}
      error={
        reading.status === 'wrong'
          ? `${reading.reason} Until it can be read, the schema read last is sent.`
          : reading.status === 'empty' && 'Without a schema the one read last is sent.'
      }
      hint={hints.json_schema}
    />
  )
}

function startOf(kind: ResponseFormat['type']): ResponseFormat | null {
  switch (kind) {
    case 'text':
      return null
    case 'json_object':
      return { type: 'json_object' }
    case 'json_schema':
      return {
        type: 'json_schema',
        json_schema: {
          name: 'answer',
          strict: true,
          schema: { type: 'object', properties: { answer: { type: 'string' } }, required: ['answer'], additionalProperties: false },
        },
      }
  }
}
