import { defineRoute } from '@/lib/http/define-route.server'
import { health } from '@/lib/workbench/health.server'

export const GET = defineRoute({ handle: health })
