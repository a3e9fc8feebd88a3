import { callSchema } from '@/lib/traces/call'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { AppServer, isAlive } from './app-server'
import { expect, test } from './fixtures'
import { answerOf, columnAt, endless, fast, hasEnded, isListening, openComposition, run, stateOf, user } from './play'
import { getJson } from './run-api'

// A server that goes away in mid-story.
test.use({ expectedErrors: /ERR_CONNECTION_(REFUSED|RESET)|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|Failed to fetch/ })

const models = ['portkey/openai/gpt-4o-mini', 'portkey/anthropic/claude-3-haiku-20240307']
const columns = models.map((model) => ({ model, simulate: endless }))
const prompt = { messages: [user('Write a long story about a lighthouse.')] }
const listSchema = z.object({ items: z.array(callSchema.pick({ id: true, status: true })) })

let app: AppServer
test.beforeEach(async () => {
  app = await AppServer.start()
})
test.afterEach(() => app.remove())

/** Opens two columns that go on until they are stopped, and waits until both say something. */
async function runEndlessly(page: Page): Promise<void> {
  await openComposition(page, { prompt, columns }, app.url)
  await expect(page.getByText('Draft kept')).toBeVisible()
  await run(page)
  for (const number of [1, 2]) await expect(answerOf(columnAt(page, number))).toContainText(/simulated/i)
}

const statuses = async () => listSchema.parse(await getJson(`${app.url}/api/calls`)).items.map(({ status }) => status)

test('a reload in mid-run records the calls as stopped and shows them again', async ({ page }) => {
  await runEndlessly(page)
  await page.reload()
  await isListening(page)
  for (const number of [1, 2]) {
    await expect(stateOf(columnAt(page, number), 'stopped')).toBeVisible()
    await expect(answerOf(columnAt(page, number))).toContainText(/simulated/i)
  }
  expect(await statuses()).toEqual(['stopped', 'stopped'])
})

test('a killed gateway ends running calls as failed with the reason, and comes back by itself', async ({ page }) => {
  await runEndlessly(page)
  const before = await app.gateway()
  if (!before) throw new Error('the app gave no gateway')
  process.kill(before.pid, 'SIGKILL')
  await hasEnded(page)
  for (const number of [1, 2]) {
    const column = columnAt(page, number)
    await expect(stateOf(column, 'failed')).toBeVisible()
    await expect(answerOf(column).getByText('The embedded gateway stopped while this call was running.')).toBeVisible()
    await expect(answerOf(column)).toContainText(/simulated/i)
  }
  expect(await statuses()).toEqual(['failed', 'failed'])

  await expect.poll(async () => (await app.gateway())?.state).toBe('ready')
  const after = await app.gateway()
  expect(after?.pid).not.toBe(before.pid)
  expect(after?.restarts).toBe(1)
  await openComposition(page, { prompt, columns: [{ model: 'portkey/openai/gpt-4o-mini', simulate: fast }], name: 'After' }, app.url)
  await run(page)
  await hasEnded(page)
  await expect(stateOf(columnAt(page, 1), 'succeeded')).toBeVisible()
})

test('a killed app shows as a lost connection, and its calls are found as interrupted at the next start', async ({ page }) => {
  await runEndlessly(page)
  await app.end('SIGKILL')
  for (const number of [1, 2]) {
    const column = columnAt(page, number)
    await expect(stateOf(column, 'interrupted')).toBeVisible()
    await expect(answerOf(column).getByText('Interrupted: the connection to the app was lost.')).toBeVisible()
    await expect(answerOf(column)).toContainText(/simulated/i)
  }
  await app.start()
  expect(await statuses()).toEqual(['interrupted', 'interrupted'])
  await page.reload()
  await isListening(page)
  await expect(stateOf(columnAt(page, 1), 'interrupted')).toBeVisible()
})

test('Ctrl+C in mid-run records the calls as stopped and ends every child', async ({ page }) => {
  await runEndlessly(page)
  const gateway = await app.gateway()
  if (!gateway) throw new Error('the app gave no gateway')
  await app.end('SIGINT')
  await expect.poll(() => isAlive(gateway.pid)).toBe(false)
  await app.start()
  expect(await statuses()).toEqual(['stopped', 'stopped'])
})
