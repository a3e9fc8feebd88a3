// The servers under test: a plain upstream, and the built app with its gateway and simulator.
import { fileURLToPath } from 'node:url'
import { childrenOf, parentOf } from './processes.mjs'
import { freePort, sleep, startProcess, temporaryDirectory } from './lifetime.mjs'

const longestStartMs = 90_000

/** The upstream, in a process of its own, so that it never shares an event loop with what is measured. */
export async function startUpstream() {
  const { child, stop } = startProcess({ args: [fileURLToPath(new URL('upstream.mjs', import.meta.url))], hasChannel: true })
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('The upstream did not start.')))
  })
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid, stop }
}

/**
 * The app as `npm start` runs it, on a free port, with data of its own. With an upstream, OpenAI's models are there.
 * Resolves when its gateway is ready; `pids` is null where processes can't be told apart.
 */
export async function startApp({ upstream } = {}) {
  const port = await freePort()
  const environment = {
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: await temporaryDirectory(),
    LOG_LEVEL: 'warn',
    ...(upstream && { OPENAI_BASE_URL: `${upstream.origin}/v1`, OPENAI_API_KEY: 'bench' }),
  }
  const started = startProcess({ args: ['scripts/run.mjs', 'start'], environment })
  const origin = `http://127.0.0.1:${port}`
  const { gateway } = await waitForAnswer({ url: `${origin}/api/health`, started, isGood: ({ status }) => status === 'ok' })
  return { origin, gatewayOrigin: `http://127.0.0.1:${gateway.port}`, pids: pidsOf(gateway), environment, stop: started.stop }
}

/** Resolves with what the address answers, as JSON, once it is good. */
export async function waitForAnswer({ url, started, isGood = () => true, pauseMs = 10 }) {
  const giveUpAt = performance.now() + longestStartMs
  while (!started.hasEnded() && performance.now() < giveUpAt) {
    const answer = await fetch(url).then(
      async (response) => (response.ok ? { value: await valueOf(response) } : null),
      () => null,
    )
    if (answer && isGood(answer.value)) return answer.value
    await sleep(pauseMs)
  }
  throw new Error(`${url} did not come up.\n${started.output()}`)
}

const valueOf = (response) => (response.headers.get('content-type')?.includes('json') ? response.json() : response.text())

function pidsOf({ pid: gateway }) {
  const server = gateway && parentOf(gateway)
  if (!server) return null
  const simulator = childrenOf(server).find(({ command }) => command.includes('simulator'))?.pid
  return { server, gateway, simulator }
}
