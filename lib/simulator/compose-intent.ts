import { type Block, bullets, capitalised, code, numbered, prose, table, whole } from './block.ts'
import { exampleCode } from './example-code.ts'
import type { Intent } from './intent.ts'
import { points, questions, signs } from './phrases.ts'
import type { Random } from './random.ts'
import type { Topic } from './topic.ts'

type Asked = { intent: Intent; text: string; topic: Topic; random: Random }

/** What the prompt asks for, as far as a simulation has it. */
export function composeIntent({ intent, text, topic, random }: Asked): Block[] {
  switch (intent.type) {
    case 'arithmetic':
      return [prose(`${intent.expression} = **${intent.value}**.`, 'That much can be worked out without a model.')]
    case 'capital':
      return [prose(`The capital of ${intent.country} is **${intent.city}**.`)]
    case 'echo':
      return [whole(intent.text)]
    case 'translate':
      return translation({ language: intent.language, text })
    case 'code':
      return programme({ language: intent.language, text, topic })
    case 'list':
      return enumeration({ count: intent.count, topic, random })
    case 'compare':
      return comparison({ sides: intent.sides, random })
    case 'greet':
      return greeting()
    case 'haiku':
      return [whole(`*${capitalised(topic.phrase)}*`), whole(random.pick(haikus).join('  \n'))]
    case 'summarise':
      return summary({ text, topic })
    case 'email':
      return [whole(email(topic))]
    case 'table':
      return [terms({ topic, random })]
    case 'explain':
      return []
  }
}

function translation({ language, text }: { language: string; text: string }): Block[] {
  const quoted = /[:"“]\s*([^"”]{2,300})["”]?\s*$/.exec(text)?.[1]?.trim() ?? text.slice(0, 300)
  return [
    prose(`A simulation speaks no ${language}, and a made-up translation would be worse than none.`, 'What came in is this:'),
    whole(`> ${quoted.replaceAll('\n', '\n> ')}`),
    prose(`It has ${quoted.split(/\s+/).length} words; the real model would return about as many in ${language}.`),
  ]
}

function programme({ language, text, topic }: { language: string; text: string; topic: Topic }): Block[] {
  const example = exampleCode({ language, text, topic })
  return [prose(example.introduction), code({ language: example.language, text: example.text }), prose(example.remark)]
}

function enumeration({ count, topic, random }: { count: number; topic: Topic; random: Random }): Block[] {
  const makers = random.shuffle(points)
  const terms = random.shuffle([...new Set([...topic.names, ...topic.words])])
  const items = Array.from({ length: count }, (_, index) => {
    const point = makers[index % makers.length]?.(topic.phrase) ?? ''
    return `**${capitalised(terms[index % terms.length] ?? topic.phrase)}**: ${point}`
  })
  return [prose(`${count === 1 ? 'One thing' : `${count} things`} about ${topic.phrase}:`), numbered(items)]
}

function comparison({ sides: [one, other], random }: { sides: [string, string]; random: Random }): Block[] {
  const aspects = random.shuffle(['Easy to begin with', 'Grows well', 'Cheap to run', 'Well documented', 'Easy to leave again'])
  const marks = random.shuffle(['yes', 'mostly', 'it depends', 'with care'])
  const rows = aspects.slice(0, 4).map((aspect, index) => [aspect, marks[index % 4] ?? '', marks[(index + 1) % 4] ?? ''])
  return [
    prose(`${capitalised(one)} and ${other} side by side; the verdicts are invented.`),
    table({ header: ['', one, other], rows }),
    prose(`Choose ${one} when you can change your mind later, and ${other} when you have tried both.`),
  ]
}

const greeting = (): Block[] => [
  prose('Hello! There is nobody behind this, but quite a lot to try:'),
  bullets([
    'ask for **a list**, **a table**, **a haiku**, **code** or **a sum**;',
    'give a **tool** or a **JSON schema** and see it used;',
    'let it **fail**: a status, a cut stream, a hang, and watch what the gateway does.',
  ]),
]

/** Five, seven and five syllables each. */
const haikus: readonly [string[], ...string[][]] = [
  ['Tokens fall like rain,', 'one by one until they stop:', 'no model was asked.'],
  ['A quiet cable,', 'words that nobody has thought', 'arrive all the same.'],
  ['Borrowed words in line,', 'made to measure for your screen:', 'morning without cost.'],
  ['Cold moon on the rack.', 'The answer was here before', 'the question had gone.'],
]

/** The text's own first sentences: that is not made up. */
function summary({ text, topic }: { text: string; topic: Topic }): Block[] {
  const body = text.replace(/^[^\n:]*\b(summari[sz]e|summary|tl;?dr)\b[^\n:]*[:\n]/i, '')
  const sentences = (body.match(/[^.!?\n]+[.!?]*/g) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence.length > 20)
  if (sentences.length < 2) return [prose(`There is not much to shorten in what was sent about ${topic.phrase}.`)]
  const kept = sentences.slice(0, 3)
  return [prose(`The first of its ${sentences.length} sentences, word for word:`), bullets(kept)]
}

const email = (topic: Topic) =>
  [
    `**Subject:** ${capitalised(topic.phrase)}`,
    '',
    `Hello ${topic.names[0] ?? 'there'},`,
    '',
    `I am writing about ${topic.phrase}. What matters most to me is ${topic.words[0]}; the rest can wait.`,
    '',
    'Would Thursday suit you for a short talk? Half an hour should be enough.',
    '',
    'Kind regards,  ',
    'a simulation',
  ].join('\n')

function terms({ topic, random }: { topic: Topic; random: Random }): Block {
  const asked = random.shuffle(questions)
  const seen = random.shuffle(signs)
  const rows = [...topic.words, 'purpose', 'cost', 'next step']
    .slice(0, 5)
    .map((word, index) => [word, asked[index] ?? '', seen[index] ?? ''])
  return table({ header: ['Term', 'Ask yourself', 'Sign that it works'], rows })
}
