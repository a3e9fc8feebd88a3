import { registerHooks } from 'node:module'

// The gateway as the tests need it: on loopback, and able to stream.
const nodeServer = new URL('./gateway-node-server.mjs', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@hono/node-server' && context.parentURL?.includes('/@portkey-ai/gateway/build/')
      ? { url: nodeServer, format: 'module', shortCircuit: true }
      : next(specifier, context),
})
