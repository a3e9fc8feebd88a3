import { type Block, bullets, capitalised, code, headed, numbered, prose, table } from './block.ts'
import { createDeck } from './deck.ts'
import { factsAbout } from './glossary.ts'
import { type Slots, closings, headings, middles, openings, points, questions, signs } from './phrases.ts'
import type { Random } from './random.ts'
import type { Topic } from './topic.ts'
import type { Voice } from './voice.ts'

type Matter = { topic: Topic; manner: Voice['manner']; random: Random }
type Writer = ReturnType<typeof createWriter>

/** Ever more about a topic, in the order of the model's manner. There is no end to it: take what you need. */
export function* elaborate({ topic, manner, random }: Matter): Generator<Block> {
  const write = createWriter({ topic, random })
  const facts = factsAbout({ topic, random })
  yield facts.length > 0 ? prose(...facts) : write.paragraph(manner === 'thoughtful' ? 4 : 3)
  yield* opening({ manner, write })
  const breaks = createDeck<() => Block>({ items: [write.list, write.steps, write.terms, write.outline], random })
  for (;;) {
    yield write.section()
    yield breaks.draw()()
  }
}

function opening({ manner, write }: { manner: Voice['manner']; write: Writer }): Block[] {
  switch (manner) {
    case 'brisk':
      return [write.list(), write.closing()]
    case 'thoughtful':
      return [write.paragraph(3), write.steps(), write.closing()]
    case 'structured':
      return [write.terms(), write.section(), write.outline()]
    case 'plain':
      return [write.steps(), write.closing()]
  }
}

/** Makes blocks about one topic; no sentence comes twice before all have come. */
function createWriter({ topic, random }: { topic: Topic; random: Random }) {
  const decks = {
    openings: createDeck({ items: openings, random }),
    middles: createDeck({ items: middles, random }),
    points: createDeck({ items: points, random }),
    headings: createDeck({ items: headings, random }),
    questions: createDeck({ items: questions, random }),
    signs: createDeck({ items: signs, random }),
  }
  const slots = (): Slots => {
    const [a = topic.phrase, b = topic.phrase] = random.shuffle(topic.words)
    return { topic: topic.phrase, a: `*${a}*`, b: `*${b}*` }
  }
  const point = () => decks.points.draw()(topic.phrase)
  const terms = () => termsOf({ topic, random })
  const paragraph = (sentences: number) =>
    prose(decks.openings.draw()(slots()), ...Array.from({ length: sentences - 1 }, () => decks.middles.draw()(slots())))
  return {
    paragraph,
    section: () => headed({ heading: decks.headings.draw()(slots()), block: paragraph(random.integer({ min: 3, max: 5 })) }),
    list: () => bullets(terms().map((term) => `**${capitalised(term)}**: ${point()}`)),
    steps: () => numbered([point(), point(), point()].map(capitalised)),
    terms: () =>
      table({
        header: ['Term', 'Ask yourself', 'Sign that it works'],
        rows: terms().map((term) => [term, decks.questions.draw(), decks.signs.draw()]),
      }),
    outline: () => code({ language: 'json', text: JSON.stringify({ simulated: true, topic: topic.phrase, terms: terms() }, null, 2) }),
    closing: () => prose(random.pick(closings)(topic.phrase)),
  }
}

/** Three terms of the prompt, filled up where it has fewer. */
const termsOf = ({ topic, random }: { topic: Topic; random: Random }) =>
  [...random.shuffle([...new Set([...topic.names, ...topic.words])]).slice(0, 3), 'purpose', 'cost', 'first step'].slice(0, 3)
