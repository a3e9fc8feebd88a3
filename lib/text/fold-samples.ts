export type FoldedAnswer = {
  /** As the first sample wrote it. */
  text: string
  /** Indexes of the samples that gave it, in their order. */
  samples: number[]
}

/** Samples as the distinct answers among them, the most frequent first. Answers that differ in white space only are the same. */
export function foldSamples(texts: string[]): FoldedAnswer[] {
  const answers = new Map<string, FoldedAnswer>()
  for (const [index, text] of texts.entries()) {
    const key = text.trim().replace(/\s+/g, ' ')
    const answer = answers.get(key)
    if (answer) answer.samples.push(index)
    else answers.set(key, { text, samples: [index] })
  }
  return [...answers.values()].toSorted((a, b) => b.samples.length - a.samples.length)
}

/** A, B, …, Z, AA: the name of the n-th distinct answer. */
export function answerName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : answerName(Math.floor(index / 26) - 1) + letter
}
