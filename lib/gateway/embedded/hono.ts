import { Hono as RealHono } from 'hono'
import { cacheMiddleware } from './cache-middleware.ts'
import { providerRequestsMiddleware } from './provider-requests.ts'

export * from 'hono'

/** The gateway's app with our middlewares in front of everything. */
export class Hono extends RealHono {
  constructor(...options: ConstructorParameters<typeof RealHono>) {
    super(...options)
    this.use('*', providerRequestsMiddleware())
    this.use('*', cacheMiddleware())
  }
}
