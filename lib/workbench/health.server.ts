import 'server-only'
import { db } from '@/lib/db.server'
import { settings } from '@/lib/env.server'
import type { Health } from '@/lib/settings/health'
import path from 'node:path'
import { version } from '@/package.json'
import { gateways } from './gateways.server'

/** The state of this process, its database and the processes behind it. */
export async function health(): Promise<Health> {
  const database = await db().$queryRaw`SELECT 1`
    .then(() => ({ state: 'ready' }))
    .catch((error: unknown) => ({ state: 'failed', lastError: String(error) }))
  const { embedded, providers } = gateways()
  const gateway = embedded.state
  return {
    status: database.state === 'ready' && gateway.state === 'ready' ? 'ok' : 'degraded',
    version,
    gateway,
    simulator: { state: providers.state.state },
    database,
    dataDirectory: path.resolve(settings().DATA_DIR),
  }
}
