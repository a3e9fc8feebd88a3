import type { ConfigurationContent } from '@/lib/configurations/configuration'
import type { Message, Prompt } from '@/lib/portkey/prompt'
import type { Column } from '@/lib/runs/run-input'

/** Something to start from; simulated, so that it runs without a key. */
export type Example = {
  id: string
  name: string
  /** What one sees when it runs. */
  description: string
  content: ConfigurationContent
}

export function user(content: string): Message {
  return { role: 'user', content }
}

type ExampleContent = { prompt: Partial<Prompt> & Pick<Prompt, 'messages'>; columns: (Partial<Column> & Pick<Column, 'model'>)[] }

/** A whole content with the schema's defaults, simulated. The schema itself isn't run: this is a part of the first load. */
export function compositionOf({ prompt, columns }: ExampleContent): ConfigurationContent {
  return {
    prompt: { variables: {}, tools: [], responseFormat: null, ...prompt },
    columns: columns.map((column, index) => ({
      id: String.fromCharCode(97 + index),
      connection: 'embedded',
      params: {},
      config: null,
      options: {},
      simulate: {},
      ...column,
    })),
    samples: 1,
  }
}
