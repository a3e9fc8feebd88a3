import { configurationContentSchema, configurationNameSchema } from '@/lib/configurations/configuration'
import { changeConfiguration, findConfiguration, setDeleted } from '@/lib/configurations/configuration-store.server'
import { db } from '@/lib/db.server'
import { maxContentBytes } from '@/lib/http/body-limits'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

const params = z.object({ id: z.string() })
const changeSchema = z
  .object({ name: configurationNameSchema.optional(), content: configurationContentSchema.optional() })
  .refine(({ name, content }) => name !== undefined || content !== undefined, 'give a name, a content or both')

export const GET = defineRoute({ params, handle: ({ params: { id } }) => findConfiguration({ db: db(), id }) })

export const PATCH = defineRoute({
  params,
  body: changeSchema,
  maxBodyBytes: maxContentBytes,
  handle: ({ params: { id }, body }) => changeConfiguration({ db: db(), id, ...body }),
})

export const DELETE = defineRoute({ params, handle: ({ params: { id } }) => setDeleted({ db: db(), id, isDeleted: true }) })
