import { listConnections } from '@/lib/gateway/connections.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { gateways } from '@/lib/workbench/gateways.server'

export const GET = defineRoute({
  handle: async () => ({
    items: listConnections({ environment: process.env, embeddedBaseUrl: await gateways().embedded.baseUrl() }),
  }),
})
