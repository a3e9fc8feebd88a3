import 'server-only'
import { redactText } from '@/lib/portkey/redact'
import { remember } from '@/lib/remember.server'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { AttemptFeed } from './attempt-feed.server'
import { CacheControl } from './cache-control.server'
import { SupervisedProcess } from './child-process.server'
import { secretsIn, trustedHosts } from './credentials.server'
import type { Log } from './gateway-log.server'
import { selfTest, type SelfTest } from './self-test.server'

const embeddedVersion = '1.15.2'
/** Room for a large config in one header; Node's own limit is 16 kB. */
const maxHeaderBytes = 131_072

type Environment = Record<string, string | undefined>

/** The unmodified open-source gateway, run as a child process with our hooks around it. */
export class EmbeddedGateway {
  readonly attempts = new AttemptFeed()
  readonly cache = new CacheControl({ send: (message) => this.#process.send(message) })
  readonly #process: SupervisedProcess
  readonly #log: Log
  #selfTest: SelfTest | null = null

  /** `root` is the folder of the app. */
  constructor({ root, log, environment = process.env }: { root: string; log: Log; environment?: Environment }) {
    this.#log = log
    const secrets = secretsIn(environment)
    this.#process = new SupervisedProcess({
      name: 'The embedded gateway',
      arguments: [
        '--disable-warning=ExperimentalWarning',
        `--max-http-header-size=${maxHeaderBytes}`,
        `--import=${pathToFileURL(path.join(root, 'lib', 'gateway', 'embedded', 'register.ts')).href}`,
        path.join(root, 'node_modules', '@portkey-ai', 'gateway', 'build', 'start-server.js'),
        '--headless',
      ],
      environment: scrubbedEnvironment(environment),
      onReady: (port) => void this.#test(port),
      onMessage: (message) => {
        this.attempts.take(message)
        this.cache.take(message)
      },
      onStderr: (text) => log.debug({ text: redactText({ text: withoutUrlKeys(text.trim()), secrets }) }, 'gateway stderr'),
      onDeath: (reason) => {
        log.warn({ reason }, 'embedded gateway died')
        this.attempts.endAll()
      },
    })
  }

  /** Starts it; resolves when it listens, or doesn't in time. */
  async start(): Promise<void> {
    this.#process.start()
    await this.baseUrl()
  }

  stop(): void {
    this.#process.stop()
  }

  /** Its address without /v1; null when it doesn't come up in time. */
  async baseUrl(): Promise<string | null> {
    const port = await this.#process.port({ timeoutMs: 15_000 })
    return port === null ? null : addressAt(port)
  }

  get state() {
    return { ...this.#process.state, pid: this.#process.pid ?? null, version: embeddedVersion, selfTest: this.#selfTest }
  }

  /** Each time it has come up, a stream through it to a provider of our own proves that streams are sound. */
  async #test(port: number): Promise<void> {
    const result = await selfTest({ baseUrl: addressAt(port) })
    this.#selfTest = result
    if (result.ok) this.#log.info({ port, selfTest: result }, 'embedded gateway is ready')
    else this.#log.error({ port, selfTest: result }, 'streams through the embedded gateway are broken')
  }
}

const addressAt = (port: number) => `http://127.0.0.1:${port}`

/** Google's key stands in the address, which the gateway prints when a request fails. */
const withoutUrlKeys = (text: string) => text.replaceAll(/([?&]key=)[^&\s"']+/g, '$1[redacted]')

/** Nothing of ours reaches the gateway but what it needs to run: it reads keys and proxies from its environment. */
function scrubbedEnvironment(environment: Environment): Record<string, string> {
  const kept = ['PATH', 'TZ', 'LANG', 'NODE_EXTRA_CA_CERTS', 'SystemRoot']
  const entries = kept.flatMap((name) => (environment[name] ? [[name, environment[name]]] : []))
  return { ...Object.fromEntries(entries), TRUSTED_CUSTOM_HOSTS: trustedHosts(environment).join(',') }
}

/** The embedded gateway of this process. */
export const embeddedGateway = ({ log }: { log: Log }): EmbeddedGateway =>
  remember('embedded-gateway', () => new EmbeddedGateway({ root: process.cwd(), log }))
