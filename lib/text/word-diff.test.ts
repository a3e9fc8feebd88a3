import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff'

const text = fc.array(fc.constantFrom('a', 'b', 'word', ' ', '\n', ', ', '**c**'), { maxLength: 30 }).map((parts) => parts.join(''))

test('same and removed parts are the text before, same and added ones the text after', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (before, after) => {
      const parts = await wordDiff({ before, after })
      const join = (other: string) =>
        parts
          .filter(({ type }) => type === 'same' || type === other)
          .map((part) => part.text)
          .join('')
      expect([join('removed'), join('added')]).toEqual([before, after])
    }),
  )
})

test('a changed word is removed and added, its neighbours stay', async () => {
  expect(await wordDiff({ before: 'a red fox', after: 'a brown fox' })).toEqual([
    { type: 'same', text: 'a ' },
    { type: 'removed', text: 'red' },
    { type: 'added', text: 'brown' },
    { type: 'same', text: ' fox' },
  ])
})
