/**
 * Preloaded into the gateway's process: node --import …/register.ts …/@portkey-ai/gateway/build/start-server.js
 * Redirects two imports of the gateway's bundle, and of that file alone, to our wrappers; the package itself stays as it is.
 */
import { registerHooks } from 'node:module'

const wrappers: Record<string, string> = {
  '@hono/node-server': new URL('./node-server.ts', import.meta.url).href,
  hono: new URL('./hono.ts', import.meta.url).href,
}
const bundle = /\/@portkey-ai\/gateway\/build\/[^/]*\.js$/

registerHooks({
  resolve: (specifier, context, next) => {
    const url = bundle.test(context.parentURL ?? '') ? wrappers[specifier] : undefined
    return url ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context)
  },
})

// The app ends this process when it has recorded the calls; a Ctrl+C in its terminal reaches us as well and must not be faster.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit(0))
