import { defineRoute } from '@/lib/http/define-route.server'
import { testConnection } from '@/lib/workbench/test-connection.server'
import { z } from 'zod'

export const POST = defineRoute({
  params: z.object({ id: z.string() }),
  body: z.object({ provider: z.string().optional() }).default({}),
  handle: ({ params: { id }, body: { provider } }) => testConnection({ connection: id, provider }),
})
