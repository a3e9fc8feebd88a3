import { createConfiguration } from '@/lib/configurations/configuration-store.server'
import { readPortableValue } from '@/lib/configurations/portable'
import { db } from '@/lib/db.server'
import { AppError } from '@/lib/http/app-error'
import { maxContentBytes } from '@/lib/http/body-limits'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

export const POST = defineRoute({
  body: z.unknown(),
  maxBodyBytes: maxContentBytes,
  handle: async ({ body }) => {
    const reading = readPortableValue(body)
    if (reading.status === 'refused') throw new AppError({ code: 'invalid_input', message: reading.reason })
    const items = []
    for (const configuration of reading.configurations) items.push(await createConfiguration({ db: db(), ...configuration }))
    return Response.json({ items }, { status: 201 })
  },
})
