/** Rows of a map as they are typed: names may be empty or twice until they are finished. */
export type Row = { name: string; value: string }

export function rowsOf(map: Record<string, unknown> | undefined): Row[] {
  return Object.entries(map ?? {}).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }))
}

/** The map that rows make; undefined when they make none. A row without a name doesn't count, of two with one name the last does. */
export function mapOf({ rows, before }: { rows: Row[]; before: Record<string, unknown> | undefined }): Record<string, unknown> | undefined {
  const named = rows.filter(({ name }) => name !== '')
  if (named.length === 0) return undefined
  return Object.fromEntries(named.map(({ name, value }) => [name, isUntouched({ value, old: before?.[name] }) ? before?.[name] : value]))
}

/** Why rows don't make the map that they seem to; null when they do. */
export function problemOfRows(rows: Row[]): string | null {
  const names = rows.map(({ name }) => name).filter(Boolean)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return `“${twice}” stands there twice; only the last counts.`
  return rows.some(({ name, value }) => name === '' && value !== '') ? 'A value without a name is not sent.' : null
}

/** A number or an object stays one until its text is changed. */
const isUntouched = ({ value, old }: { value: string; old: unknown }) =>
  old !== undefined && typeof old !== 'string' && JSON.stringify(old) === value
