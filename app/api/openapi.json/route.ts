import { defineRoute } from '@/lib/http/define-route.server'
import { openApiDocument } from '@/lib/workbench/openapi'
import { version } from '@/package.json'

export const GET = defineRoute({ handle: () => openApiDocument({ version }) })
