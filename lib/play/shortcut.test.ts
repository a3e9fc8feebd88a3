import { expect, test } from 'vitest'
import { isPressed, isTypable, showShortcut } from './shortcut'

const press = (key: string, more: object = {}) => ({ key, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, ...more })

test('mod is ⌘ or Ctrl', () => {
  expect(isPressed({ shortcut: 'mod+enter', pressed: press('Enter', { metaKey: true }) })).toBe(true)
  expect(isPressed({ shortcut: 'mod+enter', pressed: press('Enter', { ctrlKey: true }) })).toBe(true)
  expect(isPressed({ shortcut: 'mod+enter', pressed: press('Enter') })).toBe(false)
})

test('undo and redo are told apart by shift', () => {
  const pressed = press('Z', { metaKey: true, shiftKey: true })
  expect([isPressed({ shortcut: 'mod+z', pressed }), isPressed({ shortcut: 'mod+shift+z', pressed })]).toEqual([false, true])
})

test('a sign counts however the keyboard reaches it', () => {
  expect(isPressed({ shortcut: '?', pressed: press('?', { shiftKey: true }) })).toBe(true)
  expect(isPressed({ shortcut: '?', pressed: press('?') })).toBe(true)
})

test('Alt makes it another chord', () => {
  expect(isPressed({ shortcut: 'mod+s', pressed: press('s', { ctrlKey: true, altKey: true }) })).toBe(false)
})

test('only letters and signs on their own are taken from who types', () => {
  expect(['a', '?', 'mod+s', 'escape', 'mod+enter'].map(isTypable)).toEqual([true, true, false, false, false])
})

test('a shortcut is shown as the system writes it', () => {
  expect(showShortcut({ shortcut: 'mod+shift+z', isMac: true })).toBe('⌘⇧Z')
  expect(showShortcut({ shortcut: 'mod+shift+z', isMac: false })).toBe('Ctrl+Shift+Z')
})
