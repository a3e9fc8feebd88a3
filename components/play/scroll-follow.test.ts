import { beforeEach, expect, test, vi } from 'vitest'
import { ScrollFollow } from './scroll-follow'
import { ScrollLock } from './scroll-lock'

/** An area of 100 px whose content is as long as one says; the browser tells of a growth before it tells of a scroll. */
function areaOf({ length }: { length: number }) {
  const area = document.createElement('div')
  let top = 0
  let height = length
  const setTop = (value: number) => {
    top = Math.max(0, Math.min(value, height - 100))
  }
  Object.defineProperties(area, {
    clientHeight: { get: () => 100 },
    scrollHeight: { get: () => height },
    scrollTop: { get: () => top, set: setTop },
  })
  return {
    area,
    grow: (by: number) => {
      height += by
      for (const tell of resizes) tell()
    },
    move: (to: number) => {
      area.scrollTop = to
      area.dispatchEvent(new Event('scroll'))
    },
  }
}

let resizes: (() => void)[]
beforeEach(() => {
  resizes = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resizes.push(tell)
      }
      observe() {}
      disconnect() {}
    },
  )
})

function following(area: HTMLElement) {
  const told: boolean[] = []
  const follow = new ScrollFollow({ area, onChange: (isFollowing) => told.push(isFollowing) })
  follow.start(area)
  return { follow, told }
}

test('the end is followed while text streams', () => {
  const { area, grow } = areaOf({ length: 100 })
  following(area).follow.setLive(true)
  grow(300)
  expect(area.scrollTop).toBe(300)
})

test('a reader who has moved up is left alone', () => {
  const { area, grow, move } = areaOf({ length: 500 })
  const { follow, told } = following(area)
  follow.setLive(true)
  grow(100)
  move(200)
  grow(100)
  expect([area.scrollTop, told]).toEqual([200, [true, false]])
})

test('a move up counts even if text comes before its event', () => {
  const { area, grow } = areaOf({ length: 500 })
  following(area).follow.setLive(true)
  grow(100)
  area.scrollTop = 200
  grow(100)
  expect(area.scrollTop).toBe(200)
})

test('back at the end, or by a jump, the end is followed again', () => {
  const { area, grow, move } = areaOf({ length: 500 })
  const { follow } = following(area)
  follow.setLive(true)
  grow(100)
  move(200)
  move(495)
  grow(100)
  expect(area.scrollTop).toBe(600)
  move(0)
  follow.jump()
  grow(100)
  expect(area.scrollTop).toBe(700)
})

test('what is not live does not move by itself', () => {
  const { area, grow } = areaOf({ length: 100 })
  following(area)
  grow(300)
  expect(area.scrollTop).toBe(0)
})

test('locked areas scroll to the same part of their length, led by the one that the reader moves', () => {
  const lock = new ScrollLock()
  const [first, second] = [areaOf({ length: 300 }), areaOf({ length: 1100 })]
  lock.add(first.area)
  lock.add(second.area)
  lock.toggle(true)
  first.area.dispatchEvent(new Event('wheel'))
  first.move(100)
  expect(second.area.scrollTop).toBe(500)
  second.move(900)
  expect(first.area.scrollTop).toBe(100)
})

test('areas that are not locked scroll for themselves', () => {
  const lock = new ScrollLock()
  const [first, second] = [areaOf({ length: 300 }), areaOf({ length: 1100 })]
  lock.add(first.area)
  lock.add(second.area)
  first.area.dispatchEvent(new Event('wheel'))
  first.move(100)
  expect(second.area.scrollTop).toBe(0)
})
