/** Apart from the schemas, so that a page that only counts doesn't load them. */
export const maxColumns = 24
export const maxSamples = 8
