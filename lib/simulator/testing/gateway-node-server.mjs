import { serve as serveAnywhere } from '@hono/node-server'

export * from '@hono/node-server'

// The package's own Response hands out headers that the gateway cannot append to, which ends every stream.
export const serve = (options, onListen) => serveAnywhere({ ...options, hostname: '127.0.0.1', overrideGlobalObjects: false }, onListen)
