// npm run bench [-- stream|columns|page …] [--quick]: what the app costs beside the gateway alone, a bare page and a bare server.
import os from 'node:os'
import { onStop } from '../scripts/bootstrap.mjs'
import { columns } from './columns.mjs'
import { printGoals } from './goals.mjs'
import { stopEverything } from './lifetime.mjs'
import { page } from './page.mjs'
import { stream } from './stream.mjs'

const parts = { stream, columns, page }

/** Runs the named parts, or all, one after the other; what was started is ended in any case. */
export async function run(args) {
  const { names, isQuick } = readArguments(args)
  let isInterrupted = false
  onStop(async () => {
    isInterrupted = true
    await stopEverything()
    process.exit(130)
  })
  const startedAt = performance.now()
  printConditions({ isQuick })
  try {
    const goals = []
    for (const name of names) goals.push(...(await parts[name]({ isQuick })))
    printGoals(goals)
  } catch (error) {
    // What is measured ends with an error when it is taken away; then there is only the end to wait for.
    if (isInterrupted) await new Promise(() => {})
    throw error
  } finally {
    await stopEverything()
  }
  console.log(`\nTook ${((performance.now() - startedAt) / 60_000).toFixed(1)} min; load of this machine now ${loads()}.`)
}

function readArguments(args) {
  const wrong = args.find((argument) => argument !== '--quick' && !(argument in parts))
  if (wrong) throw new Error(`Unknown: ${wrong}. Usage: npm run bench -- [${Object.keys(parts).join('|')} …] [--quick]`)
  const chosen = args.filter((argument) => argument in parts)
  return { names: chosen.length > 0 ? chosen : Object.keys(parts), isQuick: args.includes('--quick') }
}

function printConditions({ isQuick }) {
  const gigabytes = Math.round(os.totalmem() / 2 ** 30)
  console.log(
    `\n${os.cpus().length} cores, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.version}, load ${loads()}.`,
  )
  if (isQuick) console.log('Quick: few repetitions, so read the direction and not the digits.')
}

const loads = () => os.loadavg()[0].toFixed(1)
