import type { ValuePlace } from './json-from-schema.ts'
import type { SchemaNode } from './json-schema.ts'
import { stringFromPattern } from './string-from-pattern.ts'

type Input = { node: SchemaNode; place: ValuePlace }

/** A string of the schema's format, pattern and length, and of what its name lets one expect. */
export function stringFor({ node, place }: Input): string {
  if (node.pattern !== undefined) {
    const matching = stringFromPattern({ pattern: node.pattern, random: place.random })
    if (matching !== null) return matching
  }
  const formatted = node.format === undefined ? undefined : formats[node.format]?.(place)
  return fitted({ text: formatted ?? wordsFor(place), node })
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'example'
const two = (value: number) => String(value).padStart(2, '0')
const dateOf = ({ random }: ValuePlace) => `2026-${two(random.integer({ min: 1, max: 12 }))}-${two(random.integer({ min: 1, max: 28 }))}`
const timeOf = ({ random }: ValuePlace) => `${two(random.integer({ min: 8, max: 18 }))}:${random.pick(['00', '15', '30', '45'])}:00`
const hex = ({ place, length }: { place: ValuePlace; length: number }) =>
  Array.from({ length }, () => place.random.integer({ min: 0, max: 15 }).toString(16)).join('')
const uuidOf = (place: ValuePlace) =>
  `${hex({ place, length: 8 })}-${hex({ place, length: 4 })}-4${hex({ place, length: 3 })}-8${hex({ place, length: 3 })}-${hex({ place, length: 12 })}`
const octet = ({ random }: ValuePlace) => random.integer({ min: 1, max: 254 })
const urlOf = ({ topic }: ValuePlace) => `https://example.com/${slug(topic.words[0])}`

const formats: Record<string, (place: ValuePlace) => string> = {
  'date-time': (place) => `${dateOf(place)}T${timeOf(place)}Z`,
  date: dateOf,
  time: (place) => `${timeOf(place)}Z`,
  duration: ({ random }) => `PT${random.integer({ min: 1, max: 12 })}H`,
  email: ({ topic }) => `${slug(topic.words[0])}@example.com`,
  'idn-email': ({ topic }) => `${slug(topic.words[0])}@example.com`,
  hostname: ({ topic }) => `${slug(topic.words[0])}.example.com`,
  uri: urlOf,
  url: urlOf,
  'uri-reference': urlOf,
  uuid: uuidOf,
  ipv4: (place) => `192.0.2.${octet(place)}`,
  ipv6: (place) => `2001:db8::${octet(place).toString(16)}`,
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What a reader expects of a name; the first that fits. */
const usualStrings: [RegExp, (place: ValuePlace) => string][] = [
  [/city|location|place|destination|origin/i, ({ topic, random }) => topic.names[0] ?? random.pick(['Paris', 'Lisbon', 'Kyoto'])],
  [/country/i, ({ random }) => random.pick(['France', 'Portugal', 'Japan'])],
  [/language/i, ({ random }) => random.pick(['English', 'French', 'Japanese'])],
  [/currency/i, ({ random }) => random.pick(['EUR', 'USD', 'JPY'])],
  [/email/i, ({ topic }) => `${slug(topic.words[0])}@example.com`],
  [/url|link|website/i, urlOf],
  [/^date|date$|deadline|_at$/i, dateOf],
  [/query|question|search|prompt|input/i, ({ text, topic }) => text.split('\n')[0]?.slice(0, 200).trim() || topic.phrase],
  [
    /author|person|user|first_?name|full_?name/i,
    ({ topic, random }) => topic.names[0] ?? random.pick(['Ada Lovelace', 'Alan Turing', 'Grace Hopper']),
  ],
  [/title|subject|headline/i, ({ topic }) => capitalised(topic.phrase)],
  [/summary|description|reason|explanation|answer|text|content|comment|message/i, ({ topic, random }) => sentence({ topic, random })],
  [/id$/i, ({ topic, random }) => `${slug(topic.words[0])}-${random.integer({ min: 100, max: 999 })}`],
]

function wordsFor(place: ValuePlace): string {
  const usual = usualStrings.find(([pattern]) => pattern.test(place.name))?.[1]
  return usual ? usual(place) : place.random.pick([place.topic.names[0] ?? place.topic.words[0], ...place.topic.words])
}

const sentence = ({ topic, random }: Pick<ValuePlace, 'topic' | 'random'>) =>
  random.pick([
    `A simulated note on ${topic.phrase}.`,
    `This simulated value is about ${topic.phrase}.`,
    `Simulated: ${topic.phrase}, in one sentence.`,
  ])

/** Lengths count code points, as JSON schema does. */
function fitted({ text, node }: { text: string; node: SchemaNode }): string {
  const characters = Array.from(text)
  const min = node.minLength ?? 0
  const filler = ` ${'simulated '.repeat(Math.ceil(min / 10) + 1)}`
  const filled = characters.length >= min ? characters : Array.from(text + filler).slice(0, min)
  return filled.slice(0, node.maxLength).join('')
}
