import { defineRoute } from '@/lib/http/define-route.server'
import { listProviders } from '@/lib/workbench/provider-list.server'

export const GET = defineRoute({ handle: () => ({ items: listProviders() }) })
