/** A prompt may hold images as data URLs. */
export const maxContentBytes = 32_000_000
