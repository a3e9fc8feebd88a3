import type { AnsweredCall } from './answer.ts'
import { type ChatRequest, type ChatTool, jsonObjectSchema } from './chat-request.ts'
import { jsonFromSchema } from './json-from-schema.ts'
import type { Random } from './random.ts'
import { lastUserText, topicOf } from './topic.ts'

/** One call for each of these at most: `the weather in Paris and Tokyo`. */
const maxParallelCalls = 3

/** The calls that a model would make: none when it may not, or when it has its results already. */
export function chooseToolCalls({ request, random }: { request: ChatRequest; random: Random }): AnsweredCall[] {
  const { toolChoice } = request
  if (toolChoice.type === 'none' || (toolChoice.type === 'auto' && request.messages.at(-1)?.role === 'tool')) return []
  const text = lastUserText(request)
  const tool =
    toolChoice.type === 'named' ? request.tools.find(({ name }) => name === toolChoice.name) : bestTool({ tools: request.tools, text })
  if (!tool) return []
  return subjectsOf({ text, tool, isParallel: request.allowsParallelTools }).map((subject) => ({
    name: tool.name,
    arguments: argumentsFor({ tool, text, subject, random }),
  }))
}

/** The tool that shares most words with the prompt; the first one when none does. */
function bestTool({ tools, text }: { tools: ChatTool[]; text: string }): ChatTool | undefined {
  const words = new Set(wordsOf(text))
  const score = (tool: ChatTool) => wordsOf(`${tool.name} ${tool.description}`).filter((word) => words.has(word)).length
  return tools.toSorted((a, b) => score(b) - score(a))[0]
}

const wordsOf = (text: string) =>
  (
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  ).map((word) => word.replace(/s$/, ''))

/** Names that are listed, where the tool wants one of them in a string. */
function subjectsOf({ text, tool, isParallel }: { text: string; tool: ChatTool; isParallel: boolean }): (string | null)[] {
  const { names } = topicOf(text)
  const isListed =
    names.length > 1 && names.slice(1).some((name) => new RegExp(`(,|\\band)\\s+(in |for )?${RegExp.escape(name)}`).test(text))
  const wantsName = /city|location|place|country|destination/i.test(JSON.stringify(Object.keys(propertiesOf(tool))))
  return isParallel && isListed && wantsName ? names.slice(0, maxParallelCalls) : [null]
}

const propertiesOf = (tool: ChatTool) => jsonObjectSchema.catch({}).parse(tool.parameters?.properties)

type ArgumentInput = { tool: ChatTool; text: string; subject: string | null; random: Random }

function argumentsFor({ tool, text, subject, random }: ArgumentInput) {
  const root = { type: 'object', ...tool.parameters }
  const topic = topicOf(text)
  const own = subject === null ? topic : { ...topic, names: [subject] }
  return jsonObjectSchema.catch({}).parse(jsonFromSchema({ schema: root, root, name: '', topic: own, text, random, depth: 0 }))
}
