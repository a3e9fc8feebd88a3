import { expect, test } from './fixtures'
import { answerOf, columnAt, columnsOf, evidenceOf, hasEnded, openPlay, run, stateOf, summaryOf, traceLink } from './play'

const providers = ['openai', 'anthropic', 'google', 'cohere']

test('in the first minute four providers stream side by side with evidence, and the calls are in the traces', async ({ page }) => {
  await openPlay(page, '/')
  await expect(page).toHaveURL(/\/play\?d=/)
  await expect(columnsOf(page)).toHaveCount(providers.length)

  // Watched from within the page: the moment may be short.
  const sideBySide = page.waitForFunction(() => {
    const columns = [...document.querySelectorAll('article')]
    return columns.length === 4 && columns.every(({ textContent }) => textContent.includes('streaming'))
  })
  await run(page)
  await sideBySide
  await hasEnded(page)
  await expect(summaryOf(page).getByText('4 succeeded')).toBeVisible()
  for (const [index, provider] of providers.entries()) {
    const column = columnAt(page, index + 1)
    await expect(column).toHaveAccessibleName(new RegExp(`: ${provider}/`))
    await expect(stateOf(column, 'succeeded')).toBeVisible()
    await expect(answerOf(column)).toContainText(/simulated/i)
    await expect(evidenceOf(column)).toHaveAccessibleName('Evidence: 200')
    await expect(column.getByRole('definition').first()).toHaveText(/^\d+ ms/)
  }

  const traceId = await traceLink(page).textContent()
  await page.getByRole('link', { name: 'Traces' }).click()
  await page.getByRole('textbox', { name: 'Find calls' }).fill(`trace:${traceId}`)
  await page.keyboard.press('Enter')
  const rows = page.getByRole('row', { name: /^succeeded/ })
  await expect(rows).toHaveCount(providers.length)
  await rows.first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: /^\w+ · / })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Attempts (1)' })).toBeVisible()
})

test('a trace shows its calls on one time axis', async ({ page }) => {
  await openPlay(page)
  await run(page)
  await hasEnded(page)
  await traceLink(page).click()
  await expect(page.getByRole('heading', { name: /^Trace trace-/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Time axis' }).getByRole('link')).toHaveCount(providers.length)
})

test('the evidence of a column shows the attempt, the request as sent and the response headers', async ({ page }) => {
  await openPlay(page)
  await run(page)
  await hasEnded(page)
  await evidenceOf(columnAt(page, 1)).click()
  const dialog = page.getByRole('dialog', { name: /^Column 1:/ })
  await expect(dialog.getByRole('heading', { name: 'Attempts (1)' })).toBeVisible()
  await expect(dialog.getByRole('table', { name: 'Request headers' })).toContainText('x-portkey-provider')
  await expect(dialog.getByRole('table', { name: 'Response headers' })).toContainText('x-portkey-trace-id')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
