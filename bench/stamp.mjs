// Tokens that say when they were sent, so that the delay of each one is known and not only the first one's.

/** Milliseconds of the system's monotonic clock, which all processes share and nobody sets. */
export const monotonicMs = () => Number(process.hrtime.bigint()) / 1e6

export const stampToken = () => `@${monotonicMs().toFixed(3)} `

/** The times in a text, in ms. */
export const stampsIn = (text) => Array.from(text.matchAll(/@(\d+\.\d{3})/g), ([, ms]) => Number(ms))
