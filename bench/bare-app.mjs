// The floor: a Next app with one page and nothing on it, built with the Next that the app uses.
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { nextProgram, quiet } from '../scripts/tools.mjs'
import { freePort, startProcess, temporaryDirectory } from './lifetime.mjs'
import { printStep } from './print.mjs'
import { waitForAnswer } from './servers.mjs'

const environment = { ...quiet, NODE_ENV: 'production' }

/** Builds it in a directory of its own: inside of ours, Next would take our configuration, proxy and instrumentation. */
export async function buildBareApp() {
  printStep('building a bare Next app to compare with')
  const directory = await temporaryDirectory()
  const root = JSON.stringify(path.parse(directory).root)
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    // The modules are linked from elsewhere, and Next wants one root above all.
    'next.config.mjs': `export default { turbopack: { root: ${root} } }`,
    'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
    'app/page.jsx': 'export default () => <h1>Bare</h1>',
  }
  await mkdir(path.join(directory, 'app'))
  await symlink(path.resolve('node_modules'), path.join(directory, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(directory, name), text)
  const { child, output } = startProcess({ args: [path.resolve(nextProgram), 'build'], cwd: directory, environment })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`The bare app could not be built.\n${output()}`)
  return directory
}

/** Starts it; resolves at its first answer, with how long that took. */
export async function startBareApp(directory) {
  const port = await freePort()
  const startedMs = performance.now()
  const args = [path.resolve(nextProgram), 'start', '-H', '127.0.0.1', '-p', String(port)]
  const started = startProcess({ args, cwd: directory, environment })
  const origin = `http://127.0.0.1:${port}`
  await waitForAnswer({ url: origin, started })
  return { origin, firstAnswerMs: performance.now() - startedMs, stop: started.stop }
}
