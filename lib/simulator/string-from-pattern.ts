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
    const make = new PatternParser({ pattern, random }).parse()
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

/** Recursive descent: alternatives of sequences of repeated atoms. Throws at what it does not know. */
class PatternParser {
  readonly #pattern: string
  readonly #random: Random
  #at = 0

  constructor({ pattern, random }: Pattern) {
    this.#pattern = pattern
    this.#random = random
  }

  parse(): Maker {
    const make = this.#alternatives()
    if (this.#at < this.#pattern.length) throw new Error('something left over')
    return make
  }

  #next(): string {
    return this.#pattern[this.#at++] ?? ''
  }

  #isNext(text: string): boolean {
    return this.#pattern.startsWith(text, this.#at)
  }

  #take(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.#pattern.slice(this.#at))
    this.#at += found?.[0].length ?? 0
    return found
  }

  #oneOf(characters: string): Maker {
    if (characters === '') throw new Error('an empty class')
    return () => characters.charAt(this.#random.integer({ min: 0, max: characters.length - 1 }))
  }

  #alternatives(): Maker {
    const first = this.#sequence()
    const others: Maker[] = []
    while (this.#take(/^\|/)) others.push(this.#sequence())
    return () => this.#random.pick<Maker>([first, ...others])()
  }

  #sequence(): Maker {
    const makers: Maker[] = []
    while (this.#at < this.#pattern.length && !this.#isNext('|') && !this.#isNext(')')) makers.push(this.#repeated(this.#atom()))
    return () => makers.map((make) => make()).join('')
  }

  #repeated(make: Maker): Maker {
    const { min, max } = this.#count()
    return () => Array.from({ length: this.#random.integer({ min, max }) }, make).join('')
  }

  #count(): { min: number; max: number } {
    const found = this.#take(/^(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})\??/)
    if (!found) return { min: 1, max: 1 }
    const [, sign, least, comma, most] = found
    if (sign === '?') return { min: 0, max: 1 }
    if (sign !== undefined) return { min: sign === '+' ? 1 : 0, max: usualRepeats }
    const min = Number(least)
    if (comma === undefined) return { min, max: min }
    return { min, max: most ? Number(most) : min + usualRepeats }
  }

  #atom(): Maker {
    const character = this.#next()
    if (character === '(') return this.#group()
    if (character === '[') return this.#oneOf(this.#characterClass())
    if (character === '.') return this.#oneOf(anyCharacters)
    if (character === '^' || character === '$') return () => ''
    return character === '\\' ? this.#oneOf(this.#escaped()) : () => character
  }

  #group(): Maker {
    this.#take(/^\?(?::|<\w+>)/)
    if (this.#isNext('?')) throw new Error('a look-around')
    const make = this.#alternatives()
    if (!this.#take(/^\)/)) throw new Error('an open group')
    return make
  }

  #escaped(): string {
    const character = this.#next()
    if (/[bBkpPux0-9DWS]/.test(character)) throw new Error(`\\${character}`)
    return classes[character] ?? { n: '\n', t: '\t', r: '\r' }[character] ?? character
  }

  #characterClass(): string {
    const isNegated = this.#take(/^\^/) !== null
    let members = ''
    while (!this.#take(/^\]/)) {
      if (this.#at >= this.#pattern.length) throw new Error('an open class')
      const from = this.#member()
      members += from.length === 1 && this.#take(/^-(?!\])/) ? range({ from, to: this.#member() }) : from
    }
    return isNegated ? printable.filter((character) => !members.includes(character)).join('') : members
  }

  #member(): string {
    return this.#take(/^\\/) ? this.#escaped() : this.#next()
  }
}

const range = ({ from, to }: { from: string; to: string }) =>
  Array.from({ length: Math.max(0, to.charCodeAt(0) - from.charCodeAt(0) + 1) }, (_, index) =>
    String.fromCharCode(from.charCodeAt(0) + index),
  ).join('')
