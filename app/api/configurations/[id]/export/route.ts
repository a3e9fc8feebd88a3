import { findConfiguration } from '@/lib/configurations/configuration-store.server'
import { writePortable } from '@/lib/configurations/portable'
import { db } from '@/lib/db.server'
import { defineRoute } from '@/lib/http/define-route.server'
import { z } from 'zod'

export const GET = defineRoute({
  params: z.object({ id: z.string() }),
  handle: async ({ params: { id } }) => {
    const { name, content } = await findConfiguration({ db: db(), id })
    const file = `${name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'configuration'}.portkey.json`
    return new Response(writePortable([{ name, content }]), {
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${file}"` },
    })
  },
})
