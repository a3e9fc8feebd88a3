import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import {
  chooseInColumnMenu,
  columnsOf,
  fast,
  hasEnded,
  isListening,
  notification,
  openComposition,
  openPlay,
  run,
  settingsOf,
  user,
} from './play'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

const columns = [
  { model: 'portkey/openai/gpt-4o-mini', params: { metadata: { feature: 'chat' } }, simulate: fast },
  { model: 'portkey/anthropic/claude-3-haiku-20240307', options: { temperature: 0.4 }, simulate: { status: 429 } },
]
const prompt = { messages: [user('Explain {{topic}}')], variables: { topic: 'caches' } }
const uniqueName = (title: string) => `${title} ${Date.now()}`
const nameField = (page: Page) => page.getByLabel('Name', { exact: true })

async function save(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Save' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('saved · v1')).toBeVisible()
}

const more = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Whether the page shows all of what `columns` and `prompt` say. */
async function showsAll(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Text of message 1, user' })).toHaveValue('Explain {{topic}}')
  await expect(page.getByRole('textbox', { name: 'topic', exact: true })).toHaveValue('caches')
  await expect(columnsOf(page)).toHaveCount(2)
  await expect(settingsOf(page, { kind: 'Portkey parameters', number: 1 })).toContainText('1 set')
  await expect(settingsOf(page, { kind: 'Model options', number: 2 })).toContainText('1 set')
  await expect(page.getByRole('button', { name: /^Simulation of column 2: .*429/ })).toBeVisible()
}

test('a set-up is saved under a name, changed as a new version, and opened from the library', async ({ page }) => {
  const name = uniqueName('Saved')
  await openComposition(page, { prompt, columns, name: 'Not saved yet' })
  await save(page, name)
  await chooseInColumnMenu({ page, number: 2, item: 'Duplicate' })
  await expect(page.getByText('changed since v1')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByText('saved · v2')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('saved · v3')).toBeVisible()

  await page.getByRole('link', { name: 'Configurations' }).click()
  await page.getByRole('link', { name: `Open ${name} in Play` }).click()
  await isListening(page)
  await expect(nameField(page)).toHaveValue(name)
  await showsAll(page)
})

test('a saved set-up is found by typing its name', async ({ page }) => {
  const name = uniqueName('Findable')
  await openComposition(page, { prompt, columns })
  await save(page, name)
  await openPlay(page)
  await page.keyboard.press('Control+o')
  await page.getByRole('dialog', { name: 'Open' }).getByRole('combobox').fill(name)
  await page.getByRole('option', { name }).click()
  await expect(nameField(page)).toHaveValue(name)
  await showsAll(page)
})

test('a configuration is renamed in its place, deleted, and brought back by undo', async ({ page }) => {
  const [before, after] = [uniqueName('Before'), uniqueName('After')]
  await openComposition(page, { prompt, columns })
  await save(page, before)
  await page.goto('/configurations')
  await page.getByRole('button', { name: `More for ${before}` }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await expect(nameField(page)).toBeFocused()
  await nameField(page).fill(after)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: after, exact: true })).toBeVisible()

  await page.getByRole('button', { name: `More for ${after}` }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByRole('link', { name: after, exact: true })).toHaveCount(0)
  await expect(notification(page, `“${after}” was deleted`)).toBeVisible()
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: after, exact: true })).toBeVisible()
})

test('an exported file opens as a draft and can be taken into the library', async ({ page }) => {
  const name = uniqueName('From a file')
  await openComposition(page, { prompt, columns, name })
  const downloading = page.waitForEvent('download')
  await more(page, 'Export as a file')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^from-a-file-\d+\.portkey\.json$/)
  const file = await download.path()

  await openPlay(page)
  await page.getByLabel('File to import').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: await readFile(file) })
  await expect(notification(page, `“${name}” is open as a draft`)).toBeVisible()
  await showsAll(page)

  await page.goto('/configurations')
  await page.getByLabel('Import files').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: await readFile(file) })
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
})

test('a file that is no configuration is refused with the reason', async ({ page }) => {
  await openPlay(page)
  await page.getByLabel('File to import').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(notification(page, 'b.json can’t be imported')).toBeVisible()
  await expect(columnsOf(page)).toHaveCount(4)
})

test('a link restores everything in a browser that has never been here', async ({ page, browser, baseURL }) => {
  await openComposition(page, { prompt, columns, name: 'For a teammate' })
  await page.getByRole('button', { name: 'Copy a link to this set-up' }).click()
  await expect(notification(page, 'Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())

  const context = await browser.newContext({ baseURL })
  const teammate = await context.newPage()
  await openPlay(teammate, link)
  await expect(nameField(teammate)).toHaveValue('For a teammate')
  await showsAll(teammate)
  await context.close()
})

test('a damaged link says so and leaves the page as it was', async ({ page }) => {
  await openPlay(page, '/play#c=broken')
  await expect(notification(page, 'The link can’t be opened')).toBeVisible()
  await expect(columnsOf(page)).toHaveCount(4)
})

test('a typed key is in no link, file, draft, configuration or recorded call', async ({ page, request }) => {
  const key = `pk-typed-${Date.now()}-secret`
  const name = uniqueName('With a key')
  await openComposition(page, { prompt, columns, name })
  await settingsOf(page, { kind: 'Portkey parameters', number: 1 }).click()
  await page.getByRole('dialog').getByLabel('api_key').fill(key)
  await page.keyboard.press('Escape')
  const running = page.waitForRequest((sent) => sent.url().endsWith('/api/runs'))
  await run(page)
  expect((await running).postData()).toContain(key)
  await hasEnded(page)
  await save(page, name)

  await page.getByRole('button', { name: 'Copy a link to this set-up' }).click()
  await expect(notification(page, 'Link copied')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const downloading = page.waitForEvent('download')
  await more(page, 'Export as a file')
  const file = await readFile(await (await downloading).path(), 'utf8')
  await expect(page.getByText('Draft kept')).toBeVisible()
  const draftId = new URL(page.url()).searchParams.get('d')
  const textOf = async (path: string) => (await request.get(path)).text()
  const { items } = await (await request.get('/api/configurations')).json()
  const saved = items.find((item: { name: string }) => item.name === name)
  const calls = await (await request.get('/api/calls?limit=10')).json()
  const kept = [
    link,
    file,
    await textOf(`/api/drafts/${draftId}`),
    await textOf(`/api/configurations/${saved.id}`),
    ...(await Promise.all(calls.items.map(({ id }: { id: string }) => textOf(`/api/calls/${id}`)))),
  ]
  for (const text of kept) expect(text).not.toContain(key)

  await page.reload()
  await isListening(page)
  await expect(settingsOf(page, { kind: 'Portkey parameters', number: 1 })).toContainText('1 set')
})
