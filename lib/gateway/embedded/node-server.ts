import { serve as realServe } from '@hono/node-server'
import type { AddressInfo } from 'node:net'

export * from '@hono/node-server'

/**
 * Listens on loopback alone, on a free port that is told to the app.
 * Keeps the native Response: with the adapter's own one the gateway can't append to the headers of a stream and answers 500.
 */
export const serve: typeof realServe = (options, onListen) =>
  realServe({ ...options, hostname: '127.0.0.1', port: 0, overrideGlobalObjects: false }, (address: AddressInfo) => {
    process.send?.({ type: 'ready', port: address.port })
    onListen?.(address)
  })
