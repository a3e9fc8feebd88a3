import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultLayout, parseLayout, printLayout } from './play-layout'

test('a layout survives its cookie', () => {
  const layouts = fc.record({
    place: fc.constantFrom('top' as const, 'left' as const),
    isOpen: fc.boolean(),
    topPx: fc.integer({ min: 120, max: 1200 }),
    leftPx: fc.integer({ min: 280, max: 1200 }),
  })
  fc.assert(
    fc.property(layouts, (layout) => {
      expect(parseLayout(printLayout(layout))).toEqual(layout)
    }),
  )
})

test('a cookie that makes no sense is the default', () => {
  expect([undefined, '', 'left', 'top.open.9.440', 'right.open.280.440'].map(parseLayout)).toEqual(Array(5).fill(defaultLayout))
})
