import type { Random } from './random.ts'

type Pattern = { pattern: string; random: Random }
type Maker = () => string

const maxAttempts = 8
/** A star or a plus repeats so often at most. */
const usualRepeats = 3

/**
 * A text that matches a regular expression of the kind that schemas use: classes, groups, alternatives, counts.
 * Null when the expression uses more than that, so that nobody is given a wrong one.
 */
export function stringFromPattern({ pattern, random }: Pattern): string | null {
  try {
    const expression = new RegExp(pattern, 'u')
    const make = createParser({ pattern, random }).parse()
    const made = Array.from({ length: maxAttempts }, make)
    return made.find((text) => expression.test(text)) ?? null
  } catch {
    // Either not a regular expression at all, or one that is not read here.
    return null
  }
}

const classes: Record<string, string> = {
  d: '0123456789',
  w: 'abcdefghijklmnopqrstuvwxyz0123456789',
  s: ' ',
}
const anyCharacters = 'abcdefghijklmnopqrstuvwxyz'
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))

/** Recursive descent: alternatives of sequences of repeated atoms. */
function createParser({ pattern, random }: Pattern) {
  let at = 0
  const next = () => pattern[at++] ?? ''
  const isNext = (text: string) => pattern.startsWith(text, at)
  const take = (text: string) => {
    const isThere = isNext(text)
    if (isThere) at += text.length
    return isThere
  }
  const oneOf = (characters: string): Maker => {
    if (characters === '') throw new Error('an empty class')
    return () => characters.charAt(random.integer({ min: 0, max: characters.length - 1 }))
  }

  function alternatives(): Maker {
    const first = sequence()
    const others: Maker[] = []
    while (take('|')) others.push(sequence())
    return () => random.pick<Maker>([first, ...others])()
  }

  function sequence(): Maker {
    const makers: Maker[] = []
    while (at < pattern.length && !isNext('|') && !isNext(')')) makers.push(repeated(atom()))
    return () => makers.map((make) => make()).join('')
  }

  function repeated(make: Maker): Maker {
    const { min, max } = count()
    return () => Array.from({ length: random.integer({ min, max }) }, make).join('')
  }

  function count(): { min: number; max: number } {
    const range = /^(?:\?|\*|\+|\{(\d+)(?:(,)(\d*))?\})\??/.exec(pattern.slice(at))
    if (!range) return { min: 1, max: 1 }
    at += range[0].length
    if (range[0].startsWith('?')) return { min: 0, max: 1 }
    if (range[0].startsWith('*')) return { min: 0, max: usualRepeats }
    if (range[0].startsWith('+')) return { min: 1, max: usualRepeats }
    const min = Number(range[1])
    if (range[2] === undefined) return { min, max: min }
    return { min, max: range[3] ? Number(range[3]) : min + usualRepeats }
  }

  function atom(): Maker {
    const character = next()
    if (character === '(') return group()
    if (character === '[') return oneOf(characterClass())
    if (character === '.') return oneOf(anyCharacters)
    if (character === '^' || character === '$') return () => ''
    return character === '\\' ? oneOf(escaped()) : () => character
  }

  function group(): Maker {
    take('?:')
    if (isNext('?') && !/^\?<\w+>/.test(pattern.slice(at))) throw new Error('a look-around')
    at += /^\?<\w+>/.exec(pattern.slice(at))?.[0].length ?? 0
    const make = alternatives()
    if (!take(')')) throw new Error('an open group')
    return make
  }

  function escaped(): string {
    const character = next()
    if (/[bBkpPux0-9DWS]/.test(character)) throw new Error(`\\${character}`)
    return classes[character] ?? { n: '\n', t: '\t', r: '\r' }[character] ?? character
  }

  function characterClass(): string {
    const isNegated = take('^')
    let members = ''
    while (!take(']')) {
      if (at >= pattern.length) throw new Error('an open class')
      const from = isNext('\\') ? (next(), escaped()) : next()
      const isRange = isNext('-') && pattern[at + 1] !== ']' && from.length === 1
      members += isRange ? (next(), range({ from, to: isNext('\\') ? (next(), escaped()) : next() })) : from
    }
    return isNegated ? printable.filter((character) => !members.includes(character)).join('') : members
  }

  return {
    parse: () => {
      const make = alternatives()
      if (at < pattern.length) throw new Error('something left over')
      return make
    },
  }
}

const range = ({ from, to }: { from: string; to: string }) =>
  Array.from({ length: Math.max(0, to.charCodeAt(0) - from.charCodeAt(0) + 1) }, (_, index) =>
    String.fromCharCode(from.charCodeAt(0) + index),
  ).join('')
