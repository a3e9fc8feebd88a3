import { Hono as RealHono } from 'hono'
import { cacheMiddleware } from './cache-middleware.ts'
import { answerCacheMessages } from './cache-messages.ts'
import { providerRequestsMiddleware } from './provider-requests.ts'
import { ResponseCache } from './response-cache.ts'

export * from 'hono'

const cache = new ResponseCache()
answerCacheMessages(cache)

/** The gateway's app with our middlewares in front of everything. */
export class Hono extends RealHono {
  constructor(...options: ConstructorParameters<typeof RealHono>) {
    super(...options)
    this.use('*', providerRequestsMiddleware())
    this.use('*', cacheMiddleware(cache))
  }
}
