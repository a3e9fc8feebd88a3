import { parseArgs } from 'node:util'
import { createSimulatorServer } from './server.ts'

// Run by the app as a child process with IPC, or by hand: node lib/simulator/main.ts --port=8790
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const server = createSimulatorServer()

server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  if (process.send) process.send({ type: 'ready', port })
  else process.stdout.write(`Simulated providers on http://127.0.0.1:${port}\n`)
})

// The app is gone: nobody will ask again.
process.on('disconnect', () => process.exit(0))
// A Ctrl+C in the app's terminal reaches this process as well; the app ends it once its calls are recorded.
if (process.send) process.on('SIGINT', () => {})
