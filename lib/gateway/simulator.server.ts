import 'server-only'
import { remember } from '@/lib/remember.server'
import path from 'node:path'
import { SupervisedProcess } from './child-process.server'
import type { Log } from './gateway-log.server'

/** The simulated providers, as a child process of their own, so that they never share the event loop of the streams. */
export const simulator = ({ log }: { log: Log }): SupervisedProcess =>
  remember(
    'simulator',
    () =>
      new SupervisedProcess({
        name: 'The simulator',
        arguments: ['--disable-warning=ExperimentalWarning', path.join(process.cwd(), 'lib', 'simulator', 'main.ts')],
        environment: process.env.PATH ? { PATH: process.env.PATH } : {},
        onStderr: (text) => log.warn({ text: text.trim() }, 'simulator stderr'),
        onDeath: (reason) => log.warn({ reason }, 'simulator died'),
      }),
  )
