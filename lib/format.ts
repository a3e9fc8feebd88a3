/** Stands for what nobody measured or reported; never 0. */
export const notReported = '–'

type Unsure = number | null | undefined

/** A duration: `0.4 ms`, `842 ms`, `1.24 s`, `12.4 s`, `2 min 05 s`. */
export function formatMs(ms: Unsure): string {
  if (isUnknown(ms)) return notReported
  if (ms < 9.95) return `${trim(ms.toFixed(1))} ms`
  if (ms < 999.5) return `${Math.round(ms)} ms`
  if (ms < 9_995) return `${(ms / 1000).toFixed(2)} s`
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

/** Money, with two digits that count however small: `$0`, `$0.00042`, `$0.013`, `$12.34`. */
export function formatUsd(usd: Unsure): string {
  if (isUnknown(usd)) return notReported
  if (usd === 0) return '$0'
  if (usd < 0.000001) return '<$0.000001'
  if (usd < 0.995) return `$${smallUsd.format(usd)}`
  return `$${largeUsd.format(usd)}`
}

/** A whole number: `12,345`. */
export function formatCount(count: Unsure): string {
  return isUnknown(count) ? notReported : wholeNumber.format(count)
}

/** Tokens per second: `84.2 tok/s`, `240 tok/s`. */
export function formatRate(perSecond: Unsure): string {
  if (isUnknown(perSecond)) return notReported
  return `${perSecond < 99.95 ? perSecond.toFixed(1) : wholeNumber.format(perSecond)} tok/s`
}

/** A size, with 1 kB = 1,000 bytes: `842 B`, `1.2 kB`, `34 MB`. */
export function formatBytes(bytes: Unsure): string {
  if (isUnknown(bytes)) return notReported
  const power = bytes < 999.5 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes * 1.0005) / 3))
  const value = bytes / 1000 ** power
  return `${power > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${byteUnits[power]}`
}

/** How long ago: `just now`, `42 s ago`, `5 min ago`, `3 h ago`; after a day the date, `12 Nov, 14:03`, with the year if it is another one. */
export function formatTime({ at, now }: { at: string; now: Date }): string {
  const date = new Date(at)
  const seconds = Math.floor((now.getTime() - date.getTime()) / 1000)
  if (seconds < 5) return 'just now'
  if (seconds < 60) return `${seconds} s ago`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`
  return date.getFullYear() === now.getFullYear() ? dayAndTime.format(date) : dayOfYear.format(date)
}

/** A point in time to the second, in the reader's zone: `12 Nov 2026, 14:03:27`. */
export function formatExactTime(at: string): string {
  return exactTime.format(new Date(at))
}

const isUnknown = (value: Unsure): value is null | undefined => value === null || value === undefined || !Number.isFinite(value)
const trim = (digits: string) => digits.replace(/\.0$/, '')

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB']
const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const smallUsd = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 })
const largeUsd = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const
const dayAndTime = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...clock })
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const exactTime = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', ...clock, second: '2-digit' })
