import type { ChatRequest, JsonObject } from './chat-request.ts'
import { jsonFromSchema } from './json-from-schema.ts'
import type { Random } from './random.ts'
import { lastUserText, topicOf } from './topic.ts'

/** What a model answers that was asked for any JSON at all. */
const usualSchema = {
  type: 'object',
  properties: {
    simulated: { const: true },
    model: { type: 'string' },
    topic: { type: 'string' },
    summary: { type: 'string' },
    points: { type: 'array', items: { type: 'string' }, minItems: 3, maxItems: 3 },
  },
}

/** JSON that satisfies the schema, indented as models like to. */
export function jsonAnswer({ request, schema, random }: { request: ChatRequest; schema: JsonObject | null; random: Random }): string {
  const text = lastUserText(request)
  const topic = topicOf(text)
  const root = schema ?? withConstants({ model: request.model, topic: topic.phrase })
  return JSON.stringify(jsonFromSchema({ schema: root, root, name: '', topic, text, random, depth: 0 }), null, 2)
}

const withConstants = ({ model, topic }: { model: string; topic: string }): JsonObject => ({
  ...usualSchema,
  properties: { ...usualSchema.properties, model: { const: model }, topic: { const: topic } },
})
