export type DiffPart = { type: 'same' | 'added' | 'removed'; text: string }

const maxMs = 400

/**
 * How `after` differs from `before`, word by word; white space counts. Same and removed parts together are `before`, same and added ones `after`.
 * Texts too different to compare in 0.4 s come back as one removed and one added part.
 */
export async function wordDiff({ before, after }: { before: string; after: string }): Promise<DiffPart[]> {
  const { diffWordsWithSpace } = await import('diff')
  const changes = diffWordsWithSpace(before, after, { timeout: maxMs })
  if (!changes) return wholeTexts({ before, after })
  return changes.map(({ value, added, removed }) => ({ type: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}

function wholeTexts({ before, after }: { before: string; after: string }): DiffPart[] {
  return [
    { type: 'removed', text: before },
    { type: 'added', text: after },
  ]
}
