import { configurationContentSchema, configurationNameSchema } from '@/lib/configurations/configuration'
import { createConfiguration, listConfigurations } from '@/lib/configurations/configuration-store.server'
import { db } from '@/lib/db.server'
import { maxContentBytes } from '@/lib/http/body-limits'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

export const GET = defineRoute({ handle: async () => ({ items: await listConfigurations({ db: db() }) }) })

export const POST = defineRoute({
  body: z.object({ name: configurationNameSchema, content: configurationContentSchema }),
  maxBodyBytes: maxContentBytes,
  handle: async ({ body }) => Response.json(await createConfiguration({ db: db(), ...body }), { status: 201 }),
})
