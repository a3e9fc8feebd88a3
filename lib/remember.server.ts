import 'server-only'

declare global {
  // Next bundles instrumentation and routes apart, so a module's own variable is not one per process; this is.
  var portkeyPlayground: Map<string, unknown> | undefined
}

/**
 * The one value of that name in this process, made at the first call. It outlives a reload of the code in development.
 * A name belongs to one call site, which is what makes the type true.
 */
export function remember<T>(name: string, make: () => T): T {
  const values: Map<string, unknown> = (globalThis.portkeyPlayground ??= new Map())
  if (!values.has(name)) values.set(name, make())
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return values.get(name) as T
}
