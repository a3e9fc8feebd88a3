// From the command to the first answer, of an app that is built and whose database is there.
import { startBareApp } from './bare-app.mjs'
import { freePort, startProcess, temporaryDirectory } from './lifetime.mjs'
import { asRatio, inMs, median, missing, pairedRatio } from './measures.mjs'
import { printStep, printTable } from './print.mjs'
import { waitForAnswer } from './servers.mjs'

const commands = {
  'npm start': process.platform === 'win32' ? null : { command: 'npm', args: ['start'] },
  'the same without npm': { args: ['scripts/run.mjs', 'start'] },
}

export async function starts({ bareDirectory, isQuick }) {
  printStep('starting, again and again')
  const directory = await temporaryDirectory()
  const ways = Object.entries(commands).filter(([, command]) => command !== null)
  // The first start makes the database; it is the second that counts.
  await timeStart({ command: commands['the same without npm'], directory })
  const rounds = []
  for (let round = 0; round < (isQuick ? 3 : 9); round++) {
    const times = { bare: await timeBareStart(bareDirectory) }
    for (const [name, command] of ways) times[name] = await timeStart({ command, directory })
    rounds.push(times)
  }
  const of = (what) => rounds.map(what)
  const bare = of((times) => times.bare)
  const row = ({ name, values, ready }) => [name, inMs(median(values)), asRatio(pairedRatio({ values, bases: bare })), ready]
  printTable({
    title: 'Start (ms from the command to the first answer; the gateway comes up meanwhile)',
    head: ['', 'first answer', '÷ bare', 'gateway ready'],
    rows: [
      row({ name: 'bare next start', values: bare, ready: missing }),
      ...ways.map(([name]) =>
        row({ name, values: of((times) => times[name].firstAnswerMs), ready: inMs(median(of((times) => times[name].readyMs))) }),
      ),
    ],
  })
  const [[counted]] = ways
  const measured = pairedRatio({ values: of((times) => times[counted].firstAnswerMs), bases: bare })
  return [{ id: 'P12', what: 'second npm start to first answer ÷ bare next start', measured, limit: 1.3 }]
}

async function timeBareStart(bareDirectory) {
  const { firstAnswerMs, stop } = await startBareApp(bareDirectory)
  await stop()
  return firstAnswerMs
}

async function timeStart({ command, directory }) {
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}/api/health`
  const startedMs = performance.now()
  const started = startProcess({ ...command, environment: { HOST: '127.0.0.1', PORT: port, DATA_DIR: directory, LOG_LEVEL: 'warn' } })
  await waitForAnswer({ url, started })
  const firstAnswerMs = performance.now() - startedMs
  await waitForAnswer({ url, started, isGood: ({ status }) => status === 'ok' })
  const readyMs = performance.now() - startedMs
  await started.stop()
  return { firstAnswerMs, readyMs }
}
