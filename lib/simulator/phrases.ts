import { capitalised } from './block.ts'

/** What a sentence is about: the topic and two of the prompt's words, which may be of any kind and so stand as terms. */
export type Slots = { topic: string; a: string; b: string }
type Sentence = (slots: Slots) => string
type Point = (topic: string) => string
type Several<T> = readonly [T, ...T[]]

export const openings: Several<Sentence> = [
  ({ topic }) => `The useful question about ${topic} is seldom what it is, but what changes when it is there.`,
  ({ topic }) => `${capitalised(topic)} can be understood from the outside: what goes in, what comes out, and who waits in between.`,
  ({ topic }) => `Most disagreements about ${topic} end as soon as two people write down what they mean by it.`,
  ({ topic }) => `There are two ways into ${topic}: from an example, or from the rule behind it. The example is quicker.`,
  ({ topic }) => `Whoever meets ${topic} for the first time sees the parts; with practice one sees what holds them together.`,
]

export const middles: Several<Sentence> = [
  ({ a }) => `Take ${a} first, because everything else leans on it.`,
  ({ a, b }) =>
    a === b
      ? `Look at ${a} from both ends before you decide.`
      : `Between ${a} and ${b} there is a choice to make, and it is better made early.`,
  ({ a }) => `Write down one case in which ${a} matters, and one in which it does not.`,
  ({ a }) => `If ${a} surprises you, change one thing at a time and keep what you saw.`,
  ({ a }) => `A number helps: say what you expect of ${a}, and from where on it is too much.`,
  ({ b }) => `It is worth knowing who notices first when ${b} goes wrong, and how long that takes.`,
  () => 'What is cheap to undo can be tried at once; what is not deserves a second look.',
  () => 'A small test with real data settles more than a long discussion.',
  () => 'The first version may be plain, as long as it is honest about what it leaves out.',
  () => 'Defaults decide more than options do, since most people never change them.',
  ({ topic }) => `A measurement takes the guessing out of ${topic}.`,
  ({ a }) => `Ask what would have to be true for ${a} to be unnecessary.`,
  () => 'The exception is a good teacher: look for the case that does not fit.',
  ({ topic }) => `Someone else will meet ${topic} later, so leave a note that says why.`,
  () => 'Two simple parts with a clear border between them are easier to repair than one clever part.',
  ({ b }) => `When ${b} is settled, the rest follows almost by itself.`,
]

export const points: Several<Point> = [
  () => 'say in one sentence what it is, with an example next to it.',
  () => 'begin where a mistake costs least.',
  () => 'decide beforehand how you will know that it worked.',
  (topic) => `keep it apart from everything else in ${topic}, so that it can change alone.`,
  () => 'note what you assumed; that is where surprises come from.',
  () => 'give it a limit, and a plan for the day it is reached.',
  () => 'show it to somebody who has not seen it before.',
  (topic) => `imagine ${topic} without it, and note what breaks first.`,
  () => 'prefer what can be undone.',
  () => 'repeat the test after every change, not only after the big ones.',
]

export const questions: Several<string> = [
  'What would be missed without it?',
  'Who depends on it?',
  'How large may it become?',
  'What is the smallest example?',
  'When was it last checked?',
]

export const signs: Several<string> = [
  'It can be explained in a minute',
  'Nobody asks about it any more',
  'The number stays within its limit',
  'A stranger can repeat it',
  'It fails loudly and early',
]

export const headings: Several<Sentence> = [
  ({ topic }) => `Where to begin with ${topic}`,
  () => 'What to watch',
  () => 'A closer look',
  () => 'What tends to go wrong',
  () => 'In practice',
  ({ topic }) => `What ${topic} costs`,
  () => 'Next steps',
]

export const closings: Several<Point> = [
  (topic) => `In short: find the smallest part of ${topic} that can be tested, and test it.`,
  () => 'With a key for the real provider the same prompt gives the real answer, in this very place.',
  (topic) => `If one thing should stay from this about ${topic}: decide how you will measure it before you build it.`,
]
