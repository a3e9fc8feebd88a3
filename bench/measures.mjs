// Numbers of several repetitions, and how they are written.

/** The value below which the share `q` of all values lies, between two of them where it falls there; NaN of none. */
export function quantile({ values, q }) {
  const sorted = values.toSorted((a, b) => a - b)
  const place = q * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below === undefined ? Number.NaN : below + (above - below) * (place % 1)
}

export const median = (values) => quantile({ values, q: 0.5 })
export const sum = (values) => values.reduce((total, value) => total + value, 0)

/** The median of what each round's two values are to each other: load that comes and goes hits both of a round. */
export const pairedRatio = ({ values, bases }) => median(values.map((value, round) => value / bases[round]))

export const missing = '–'
const written = ({ value, digits }) => (Number.isFinite(value) ? value.toFixed(digits) : missing)
export const inMs = (value) => written({ value, digits: value < 10 ? 2 : value < 100 ? 1 : 0 })
export const inMb = (value) => written({ value, digits: 0 })
export const inKb = (bytes) => written({ value: bytes / 1000, digits: 1 })
export const asRatio = (value) => written({ value, digits: 2 })
export const asCount = (value) => written({ value, digits: Number.isInteger(value) ? 0 : 1 })
