/** JSON in ASCII alone, other characters as `\uXXXX`: what a header can carry, as Python's `json.dumps` escapes it. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
