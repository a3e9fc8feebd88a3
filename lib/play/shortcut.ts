/**
 * A key or chord, such as `mod+shift+z`, `escape` or `?`. `mod` is ⌘ on a Mac and Ctrl elsewhere. Letters and signs without `mod` only count
 * while nothing is typed into.
 */
export type Shortcut = string

type Pressed = { key: string; metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; altKey: boolean }

/** Whether a key press is a shortcut. */
export function isPressed({ shortcut, pressed }: { shortcut: Shortcut; pressed: Pressed }): boolean {
  const { key, modifiers } = parts(shortcut)
  const isMod = pressed.metaKey || pressed.ctrlKey
  // Shift is how many keyboards reach signs such as `?`, so it only matters for letters and named keys.
  const isShiftRight = !/^[\w]/.test(key) || pressed.shiftKey === modifiers.includes('shift')
  return pressed.key.toLowerCase() === key && isMod === modifiers.includes('mod') && isShiftRight && !pressed.altKey
}

/** Whether a shortcut would take a letter or sign away from who is typing. */
export function isTypable(shortcut: Shortcut): boolean {
  const { key, modifiers } = parts(shortcut)
  return key.length === 1 && !modifiers.includes('mod')
}

/** As people read it: `⌘⇧Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function showShortcut({ shortcut, isMac }: { shortcut: Shortcut; isMac: boolean }): string {
  const { key, modifiers } = parts(shortcut)
  const names = isMac ? macNames : otherNames
  const name = (part: string) => names[part] ?? part.toUpperCase()
  return [...modifiers, key].map(name).join(isMac ? '' : '+')
}

const macNames: Record<string, string> = { mod: '⌘', shift: '⇧', enter: '⏎', escape: 'Esc' }
const otherNames: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', enter: '⏎', escape: 'Esc' }

function parts(shortcut: Shortcut): { key: string; modifiers: string[] } {
  const all = shortcut.split('+')
  return { key: all.at(-1) ?? '', modifiers: all.slice(0, -1) }
}
