import 'server-only'
import { remember } from '@/lib/remember.server'
import path from 'node:path'
import { AttemptFeed } from './attempt-feed.server'
import { SupervisedProcess } from './child-process.server'
import type { Log } from './gateway-log.server'
import { selfTest, type SelfTest } from './self-test.server'
import { trustedHosts } from './credentials.server'

const embeddedVersion = '1.15.2'
/** Room for a large config in one header; Node's own limit is 16 kB. */
const maxHeaderBytes = 131_072

/** The unmodified open-source gateway, run as a child process with our hooks around it. */
export class EmbeddedGateway {
  readonly attempts = new AttemptFeed()
  readonly #process: SupervisedProcess
  readonly #log: Log
  #selfTest: SelfTest | null = null

  constructor({ root, log }: { root: string; log: Log }) {
    this.#log = log
    const inRoot = (...parts: string[]) => path.join(root, ...parts)
    this.#process = new SupervisedProcess({
      name: 'The embedded gateway',
      arguments: [
        '--disable-warning=ExperimentalWarning',
        `--max-http-header-size=${maxHeaderBytes}`,
        `--import=${new URL(`file://${encodeURI(inRoot('lib', 'gateway', 'embedded', 'register.ts'))}`).href}`,
        inRoot('node_modules', '@portkey-ai', 'gateway', 'build', 'start-server.js'),
        '--headless',
      ],
      environment: scrubbedEnvironment(),
      onMessage: (message) => this.attempts.take(message),
      onStderr: (text) => log.debug({ text: text.trim() }, 'gateway stderr'),
      onDeath: (reason) => {
        log.warn({ reason }, 'embedded gateway died')
        this.attempts.endAll()
      },
    })
  }

  /** Starts it; a stream through it to a provider of our own then proves that streams are sound. */
  async start(): Promise<void> {
    this.#process.start()
    const baseUrl = await this.baseUrl()
    if (!baseUrl) return
    this.#selfTest = await selfTest({ baseUrl })
    if (!this.#selfTest.ok) this.#log.error({ selfTest: this.#selfTest }, 'streams through the embedded gateway are broken')
  }

  stop(): void {
    this.#process.stop()
  }

  /** Its address without /v1; null when it doesn't come up in time. */
  async baseUrl(): Promise<string | null> {
    const port = await this.#process.port({ timeoutMs: 15_000 })
    return port === null ? null : `http://127.0.0.1:${port}`
  }

  get state() {
    return { ...this.#process.state, pid: this.#process.pid ?? null, version: embeddedVersion, selfTest: this.#selfTest }
  }
}

/** Nothing of ours reaches the gateway but what it needs to run: it reads keys and proxies from its environment. */
function scrubbedEnvironment(): Record<string, string> {
  const kept = ['PATH', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS', 'SystemRoot']
  const environment = Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  return { ...environment, TRUSTED_CUSTOM_HOSTS: trustedHosts(process.env).join(',') }
}

/** The embedded gateway of this process. */
export const embeddedGateway = ({ log }: { log: Log }): EmbeddedGateway =>
  remember('embedded-gateway', () => new EmbeddedGateway({ root: process.cwd(), log }))
