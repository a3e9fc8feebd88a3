import { QueryError } from './query-error'

/** A field with its value, or words without a field; `position` counts characters from the start. */
export type Token = { field: string | null; value: string; position: number }
export type TokenGroup = { isNegated: boolean; alternatives: Token[] }

const space = /\s*/y
const dashboardForm = /([a-z]+\.[\w.-]+)\s*=\s*(?=["\w])/iy
const fieldName = /([a-z][\w-]*(?:\.[^\s:"()]+)?):/iy
const bareValue = /[^\s()"]+/y
const orWord = /OR(?=[\s(])/y

/**
 * Splits a query into groups: `-` negates one, `field:(a OR b)` and `("a" OR "b")` hold alternatives.
 * `metadata.feature = "chat"`, as Portkey's dashboard writes it, is the same as `metadata.feature:chat`.
 */
export function tokenise(query: string): TokenGroup[] {
  const reader = new Reader(query)
  const groups: TokenGroup[] = []
  for (reader.take(space); !reader.isAtEnd; reader.take(space)) {
    const isNegated = reader.takeText('-')
    groups.push({ isNegated, alternatives: readGroup(reader) })
  }
  return groups
}

function readGroup(reader: Reader): Token[] {
  const { position } = reader
  const field = (reader.take(dashboardForm) ?? reader.take(fieldName))?.[1] ?? null
  if (!reader.takeText('(')) return [{ field, value: readValue(reader), position }]
  const alternatives: Token[] = []
  do {
    reader.take(space)
    alternatives.push({ field, position: reader.position, value: readValue(reader) })
    reader.take(space)
  } while (reader.take(orWord))
  if (!reader.takeText(')')) {
    const message = reader.isAtEnd ? 'the parenthesis that opens here is never closed' : 'between alternatives there must be OR'
    throw new QueryError({ message, position: reader.isAtEnd ? position : reader.position })
  }
  return alternatives
}

function readValue(reader: Reader): string {
  const { position } = reader
  if (reader.takeText('"')) {
    let value = ''
    for (;;) {
      if (reader.isAtEnd) throw new QueryError({ message: 'the quotation mark that opens here is never closed', position })
      if (reader.takeText('"')) return value
      reader.takeText('\\')
      value += reader.takeCharacter()
    }
  }
  const value = reader.take(bareValue)?.[0]
  if (value === undefined)
    throw new QueryError({ message: reader.isAtEnd ? 'a value is missing here' : 'this was not expected here', position })
  return value
}

class Reader {
  readonly #text: string
  position = 0

  constructor(text: string) {
    this.#text = text
  }

  get isAtEnd() {
    return this.position >= this.#text.length
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position
    const match = pattern.exec(this.#text)
    if (match) this.position += match[0].length
    return match
  }

  takeText(text: string): boolean {
    if (!this.#text.startsWith(text, this.position)) return false
    this.position += text.length
    return true
  }

  takeCharacter(): string {
    const character = String.fromCodePoint(this.#text.codePointAt(this.position) ?? 0)
    this.position += character.length
    return character
  }
}
