import 'server-only'
import { db } from '@/lib/db.server'
import { log } from '@/lib/log.server'
import { remember } from '@/lib/remember.server'
import { CallRecorder } from '@/lib/traces/call-recorder.server'

/** The recorder of this process. */
export const recorder = (): CallRecorder =>
  remember(
    'recorder',
    () => new CallRecorder({ db: db(), onError: (error) => log().error({ error: String(error) }, 'ends of calls could not be written') }),
  )
