import { afterEach, expect, test } from 'vitest'
import { SupervisedProcess, type ChildSpecification } from './child-process.server'

const started: SupervisedProcess[] = []
afterEach(() => started.splice(0).forEach((child) => child.stop()))

/** A child that runs the script; `process.send` reaches us. */
function start({ script, ...rest }: { script: string } & Partial<ChildSpecification>): SupervisedProcess {
  const child = new SupervisedProcess({ name: 'The child', arguments: ['--eval', script], environment: {}, ...rest })
  started.push(child)
  child.start()
  return child
}
const ready = `process.send({ type: 'ready', port: 4321 }); process.on('message', (message) => process.send(message))`

test('it is ready once the child has told its port', async () => {
  const child = start({ script: ready })
  expect(child.state).toEqual({ state: 'starting', port: null, restarts: 0, lastError: null })
  expect(await child.port({ timeoutMs: 10_000 })).toBe(4321)
  expect(child.state).toEqual({ state: 'ready', port: 4321, restarts: 0, lastError: null })
})

test('it gets nothing of our environment but what it is given', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  process.env.SECRET_OF_OURS = 'x'
  start({ script: `process.send(Object.keys(process.env))`, environment: { TZ: 'UTC' }, onMessage: resolve })
  const names = await promise
  delete process.env.SECRET_OF_OURS
  expect(names).toEqual(expect.arrayContaining(['TZ', 'NODE_ENV']))
  expect(names).not.toContain('SECRET_OF_OURS')
})

test('messages go both ways, and to nobody when no child runs', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const child = start({ script: ready, onMessage: resolve })
  await child.port({ timeoutMs: 10_000 })
  expect(child.send({ type: 'hello' })).toBe(true)
  expect(await promise).toEqual({ type: 'hello' })
  child.stop()
  await expect.poll(() => child.pid).toBeUndefined()
  expect(child.send({ type: 'hello' })).toBe(false)
})

test('one that dies is started again, and its death is told with its reason', async () => {
  const deaths: string[] = []
  const child = start({ script: ready, onDeath: (reason) => deaths.push(reason) })
  await child.port({ timeoutMs: 10_000 })
  const { pid = 0 } = child
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => child.state.state, { interval: 5, timeout: 5000 }).toBe('restarting')
  expect(child.state.port).toBeNull()
  expect(await child.port({ timeoutMs: 10_000 })).toBe(4321)
  expect(child.state).toEqual({ state: 'ready', port: 4321, restarts: 1, lastError: 'The child ended (SIGKILL)' })
  expect(deaths).toEqual(['The child ended (SIGKILL)'])
})

test('one that never comes up waits longer each time', async () => {
  const diedMs: number[] = []
  start({ script: 'process.exit(7)', onDeath: () => diedMs.push(performance.now()) })
  await expect.poll(() => diedMs.length, { timeout: 10_000 }).toBe(3)
  const [first = 0, second = 0, third = 0] = diedMs
  expect(second - first).toBeGreaterThan(200)
  expect(third - second).toBeGreaterThan(400)
})

test('a stopped one is not started again', async () => {
  const deaths: string[] = []
  const child = start({ script: ready, onDeath: (reason) => deaths.push(reason) })
  await child.port({ timeoutMs: 10_000 })
  child.stop()
  await expect.poll(() => child.pid).toBeUndefined()
  expect(child.state).toMatchObject({ state: 'stopped', port: null, restarts: 0 })
  expect(deaths).toEqual([])
  expect(await child.port({ timeoutMs: 10_000 })).toBeNull()
})

test('what it writes to its error output is told', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  start({ script: `process.stderr.write('grün')`, onStderr: resolve })
  expect(await promise).toBe('grün')
})
