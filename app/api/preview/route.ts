import { maxContentBytes } from '@/lib/http/body-limits'
import { defineRoute } from '@/lib/http/define-route.server'
import { previewInputSchema } from '@/lib/workbench/preview'
import { previewRequest } from '@/lib/workbench/preview.server'

export const POST = defineRoute({ body: previewInputSchema, maxBodyBytes: maxContentBytes, handle: ({ body }) => previewRequest(body) })
