import { asciiJson } from './ascii-json'

/**
 * JSON as Python's `json.dumps` writes it: a space after each comma and colon, everything outside space to `~` escaped, floats by `repr`.
 * Out of reach from a parsed value: `1.0` (a number here is 1), integers over 2^53, and the order of keys that look like integers.
 */
export function pythonJson(value: unknown): string {
  if (typeof value === 'string') return asciiJson(value)
  if (typeof value === 'number') return pythonNumber(value)
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'object' || value === null) return 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries.map(([key, inner]) => `${asciiJson(key)}: ${pythonJson(inner)}`).join(', ')}}`
}

/** Exponents have two digits at least, and begin at 1e16 and below 1e-4. */
function pythonNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value)
  const size = Math.abs(value)
  const text = size < 1e-4 ? value.toExponential() : String(value)
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}
