// Stands in for the package `server-only` in unit tests, which run outside a React server.
export {}
