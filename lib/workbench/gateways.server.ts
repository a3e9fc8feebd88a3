import 'server-only'
import { embeddedGateway } from '@/lib/gateway/embedded-gateway.server'
import { simulator } from '@/lib/gateway/simulator.server'
import { log } from '@/lib/log.server'
import type { Column } from '@/lib/runs/run-input'

/** The processes behind this one. */
export const gateways = () => {
  const embedded = embeddedGateway({ log: log() })
  const providers = simulator({ log: log() })
  return {
    embedded,
    providers,
    /** Addresses of what the columns need; null for what doesn't come up in time, and for what nobody needs. */
    async ready(columns: readonly Pick<Column, 'connection' | 'simulate'>[]) {
      const [embeddedBaseUrl, port] = await Promise.all([
        columns.some(({ connection }) => connection === 'embedded') ? embedded.baseUrl() : null,
        columns.some(({ simulate }) => simulate !== null) ? providers.port({ timeoutMs: 15_000 }) : null,
      ])
      return { embeddedBaseUrl, simulatorOrigin: port === null ? null : `http://127.0.0.1:${port}` }
    },
  }
}
