import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { isListening, openComposition, openPanel, openPlay, run, summaryOf, user } from './play'

const columns = [{ model: 'portkey/openai/gpt-4o-mini' }]
const text = (page: Page, number: number) => page.getByRole('textbox', { name: new RegExp(`^Text of message ${number},`) })
const isKept = (page: Page) => expect(page.getByText('Draft kept')).toBeVisible()
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** What is typed takes the place of what an editor holds. */
async function typeInto(page: Page, { name, value }: { name: string; value: string }): Promise<void> {
  const editor = page.getByRole('textbox', { name, exact: true })
  await expect(editor).toBeEditable()
  await editor.fill(value)
}

test('messages are added, given a role, moved and removed', async ({ page }) => {
  await openComposition(page, { prompt: { messages: [user('First')] }, columns })
  await page.getByRole('button', { name: 'Add a message: Assistant' }).click()
  await expect(text(page, 2)).toBeFocused()
  await page.keyboard.type('Second')
  await page.getByRole('button', { name: 'Add a message: System' }).click()
  await expect(text(page, 1)).toBeFocused()
  await page.keyboard.type('Be brief')
  await page.getByRole('combobox', { name: 'Role of message 1' }).selectOption('developer')
  await page.getByRole('button', { name: 'Move message 3 up' }).click()
  await expect(text(page, 2)).toHaveValue('Second')
  await page.getByRole('button', { name: 'Remove message 2' }).click()
  await expect(page.getByRole('list', { name: 'Messages' }).getByRole('textbox')).toHaveCount(2)
  await expect(text(page, 1)).toHaveAccessibleName('Text of message 1, developer')
  await expect(text(page, 2)).toHaveValue('First')
})

test('a variable is found while it is typed, and its value goes into the request', async ({ page }) => {
  await openComposition(page, { prompt: { messages: [user('')] }, columns })
  await text(page, 1).fill('Greet {{name}} in {{language}}')
  await page.getByRole('textbox', { name: 'name', exact: true }).fill('Ada')
  await page.getByRole('textbox', { name: 'language', exact: true }).fill('French')
  const request = await openPanel(page, 'Request')
  await expect(request.getByRole('region', { name: 'Body' })).toContainText('Greet Ada in French')
})

test.describe(() => {
  test.use({ expectedErrors: /400 \(Bad Request\)/ })
  test('a run waits for the values of its variables and names them', async ({ page }) => {
    await openComposition(page, { prompt: { messages: [user('Greet {{name}}')] }, columns })
    await expect(page.getByText('No value yet. A run waits for one; an empty one counts.')).toBeVisible()
    await run(page)
    await expect(summaryOf(page).getByRole('alert')).toContainText('name')
  })
})

test('an image chosen as a file is shown and goes into the request', async ({ page }) => {
  await openComposition(page, { prompt: { messages: [user('What is this?')] }, columns })
  await page.getByLabel('Image files for message 1').setInputFiles({ name: 'pixel.png', mimeType: 'image/png', buffer: pixel })
  await expect(page.getByRole('img', { name: 'Attachment 1' })).toBeVisible()
  const request = await openPanel(page, 'Request')
  await expect(request.getByRole('region', { name: 'Body' })).toContainText('data:image/png;base64,')
  await page.getByRole('button', { name: 'Remove image 1' }).click()
  await expect(page.getByRole('img', { name: 'Attachment 1' })).toHaveCount(0)
})

test('tools are JSON with the error in its place, and what was read last is sent until it is mended', async ({ page }) => {
  await openComposition(page, { prompt: { messages: [user('Weather?')] }, columns })
  const panel = await openPanel(page, 'Tools')
  await panel.getByRole('button', { name: 'Start with an example' }).click()
  await expect(page.getByRole('tab', { name: 'Tools 1' })).toBeVisible()
  await typeInto(page, { name: 'Tools', value: '[{"name": ' })
  await expect(panel.getByText(/Until it can be read, the one tool read last is sent\./)).toBeVisible()
  await typeInto(page, { name: 'Tools', value: '[{"name": "look_up", "parameters": {"type": "object"}}]' })
  await expect(panel.getByText(/Until it can be read/)).toHaveCount(0)
  const request = await openPanel(page, 'Request')
  await expect(request.getByRole('region', { name: 'Body' })).toContainText('look_up')
})

test('a JSON schema shapes the answer, and one that can’t be read says where', async ({ page }) => {
  await openComposition(page, { prompt: { messages: [user('Suggest a name')] }, columns })
  const panel = await openPanel(page, 'Format')
  await panel.getByText('JSON by a schema').click()
  await typeInto(page, { name: 'Schema of the answer', value: '{"type": "object", ' })
  await expect(panel.getByText(/Until it can be read, the schema read last is sent\./)).toBeVisible()
  await typeInto(page, { name: 'Schema of the answer', value: '{"type": "object", "properties": {"shop": {"type": "string"}}}' })
  await expect(panel.getByText(/Until it can be read/)).toHaveCount(0)
  const request = await openPanel(page, 'Request')
  await expect(request.getByRole('region', { name: 'Body' })).toContainText('json_schema')
  await expect(request.getByRole('region', { name: 'Body' })).toContainText('shop')
})

test('undo takes back a step and redo brings it again', async ({ page }) => {
  await openComposition(page, { prompt: { messages: [user('Before')] }, columns })
  await text(page, 1).fill('After')
  await page.getByRole('button', { name: 'Add a column' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(text(page, 1)).toHaveValue('Before')
  await page.keyboard.press('Control+Shift+z')
  await expect(text(page, 1)).toHaveValue('After')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
})

test('a reload keeps everything, half-typed JSON too, and its address reopens it elsewhere', async ({ page, browser, baseURL }) => {
  await openPlay(page)
  await page.getByLabel('Name', { exact: true }).fill('A draft')
  await text(page, 2).fill('Explain {{topic}}')
  await page.getByRole('textbox', { name: 'topic', exact: true }).fill('caches')
  await openPanel(page, 'Tools')
  await typeInto(page, { name: 'Tools', value: '[{"half' })
  await page.getByRole('button', { name: 'Add a column' }).click()
  await isKept(page)
  await page.reload()
  await isListening(page)
  await expect(page.getByRole('article')).toHaveCount(5)

  const context = await browser.newContext({ baseURL })
  const elsewhere = await context.newPage()
  await openPlay(elsewhere, page.url())
  for (const shown of [page, elsewhere]) {
    await expect(shown.getByLabel('Name', { exact: true })).toHaveValue('A draft')
    await expect(text(shown, 2)).toHaveValue('Explain {{topic}}')
    await expect(shown.getByRole('textbox', { name: 'topic', exact: true })).toHaveValue('caches')
    await openPanel(shown, 'Tools')
    await expect(shown.getByRole('textbox', { name: 'Tools', exact: true })).toHaveText('[{"half')
  }
  await context.close()
})
