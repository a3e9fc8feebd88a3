import 'server-only'
import { db } from '@/lib/db.server'
import { log } from '@/lib/log.server'
import { remember } from '@/lib/remember.server'
import { markInterrupted } from '@/lib/traces/call-store.server'
import { stopAllRuns } from './active-runs.server'
import { gateways } from './gateways.server'
import { recorder } from './recorder.server'

/** Once per process: what a crash left behind is put in order, and the processes behind this one are started. */
export const startWorkbench = (): Promise<void> => remember('workbench', start)

async function start(): Promise<void> {
  const interrupted = await markInterrupted({ db: db() })
  if (interrupted > 0) log().warn({ calls: interrupted }, 'calls were interrupted when the app last ended')
  const { embedded, providers } = gateways()
  providers.start()
  // Not awaited: pages are served while the gateway comes up, and runs wait for it.
  void embedded.start()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())
  // The start script is gone: nobody is left to end this process.
  process.once('disconnect', () => void end())
}

/** Stops what runs, records it, and ends the processes behind this one. */
async function end(): Promise<void> {
  await stopAllRuns()
  await recorder().flush()
  gateways().embedded.stop()
  gateways().providers.stop()
  await db().$disconnect()
  process.exit(0)
}
