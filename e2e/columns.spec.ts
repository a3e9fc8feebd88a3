import { expect, test } from './fixtures'
import {
  answerOf,
  chooseForAnswer,
  chooseInColumnMenu,
  columnAt,
  columnsOf,
  countRuns,
  endless,
  evidenceOf,
  fast,
  hasEnded,
  openComposition,
  openPlay,
  run,
  settingsOf,
  stateOf,
  summaryOf,
  user,
} from './play'

const [mini, haiku] = ['portkey/openai/gpt-4o-mini', 'portkey/anthropic/claude-3-haiku-20240307']
const prompt = { messages: [user('What is the smallest prime number?')] }

test('a new column clones the last one', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: mini }, { model: haiku, options: { temperature: 0.3 } }] })
  await page.getByRole('button', { name: 'Add a column' }).click()
  await expect(columnsOf(page)).toHaveCount(3)
  await expect(columnAt(page, 3)).toHaveAccessibleName('Column 3: anthropic/claude-3-haiku-20240307')
  await expect(settingsOf(page, { kind: 'Model options', number: 3 })).toContainText('1 set')
})

test('a removed column comes back by undo, and moved ones keep their settings', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: mini }, { model: haiku }] })
  await chooseInColumnMenu({ page, number: 2, item: 'Move left' })
  await expect(columnAt(page, 1)).toHaveAccessibleName(/claude-3-haiku/)
  await chooseInColumnMenu({ page, number: 1, item: 'Remove' })
  await expect(columnsOf(page)).toHaveCount(1)
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
  await expect(columnsOf(page)).toHaveCount(2)
  await expect(columnAt(page, 1)).toHaveAccessibleName(/claude-3-haiku/)
})

test('a model is picked by typing a part of its name, and one that nobody knows in full', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: mini }] })
  const picker = page.getByRole('dialog', { name: 'Choose the model of column 1' })
  await page.getByRole('button', { name: /^Model of column 1/ }).click()
  await page.keyboard.type('sonnet 20241022')
  const option = picker.getByRole('option', { name: /^claude-3-5-sonnet-20241022\s*Anthropic/ })
  await expect(option).toContainText('200k')
  await option.click()
  await expect(columnAt(page, 1)).toHaveAccessibleName('Column 1: anthropic/claude-3-5-sonnet-20241022')

  await page.getByRole('button', { name: /^Model of column 1/ }).click()
  await page.keyboard.type('ollama/my-own-model')
  await expect(picker.getByRole('option', { name: 'Use portkey/ollama/my-own-model', selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(columnAt(page, 1)).toHaveAccessibleName('Column 1: ollama/my-own-model')
})

test('what differs from the first column is shown as chips', async ({ page }) => {
  const params = { cache: { enabled: true } }
  await openComposition(page, { prompt, columns: [{ model: mini }, { model: mini, options: { temperature: 0.2 }, params }] })
  const chips = columnAt(page, 2).getByRole('list', { name: 'Different from the first column' }).getByRole('listitem')
  await expect(chips.filter({ hasText: 'temperature' })).toBeVisible()
  await expect(chips.filter({ hasText: 'cache' })).toBeVisible()
  await expect(columnAt(page, 1).getByRole('list', { name: 'Different from the first column' })).toHaveCount(0)
})

test('24 columns travel in one request and all finish', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: mini, simulate: { ...fast, outputTokens: 80 } }] })
  const add = page.getByRole('button', { name: 'Add a column' })
  for (let count = 1; count < 24; count++) await add.click()
  await expect(columnsOf(page)).toHaveCount(24)
  await expect(page.getByRole('button', { name: 'A run has at most 24 columns' })).toHaveAttribute('aria-disabled', 'true')

  const runs = countRuns(page)
  await run(page)
  await hasEnded(page)
  await expect(summaryOf(page).getByText('24 succeeded')).toBeVisible()
  expect(runs()).toBe(1)
  const last = columnAt(page, 24)
  await last.scrollIntoViewIfNeeded()
  await expect(answerOf(last)).toContainText(/simulated/i)
})

test('equal samples fold into one answer with its count', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: mini, simulate: { ...fast, seed: 7 } }] })
  const more = page.getByRole('button', { name: 'More samples' })
  await more.click()
  await more.click()
  await run(page)
  await hasEnded(page)
  await expect(summaryOf(page).getByText('3 succeeded')).toBeVisible()
  const column = columnAt(page, 1)
  await expect(column.getByText('All the same')).toBeVisible()
  await expect(column.getByRole('radio')).toHaveCount(1)
  await expect(column.getByText('3× A')).toBeVisible()
})

test('one column can be read at full width', async ({ page }) => {
  await openComposition(page, {
    prompt,
    columns: [
      { model: mini, simulate: fast },
      { model: haiku, simulate: fast },
    ],
  })
  await run(page)
  await hasEnded(page)
  await columnAt(page, 2).getByRole('button', { name: 'Full width' }).click()
  const dialog = page.getByRole('dialog', { name: /^Column 2: anthropic/ })
  await expect(dialog.getByRole('tabpanel', { name: 'Answer' })).toContainText(/simulated/i)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a pinned answer is compared with the others word by word', async ({ page }) => {
  await openComposition(page, {
    prompt,
    columns: [
      { model: mini, simulate: fast },
      { model: haiku, simulate: fast },
    ],
  })
  await run(page)
  await hasEnded(page)
  await chooseForAnswer({ page, number: 1, item: 'Compare others with this' })
  const answer = answerOf(columnAt(page, 2))
  await expect(answer.getByText('Compared with column 1: openai/gpt-4o-mini')).toBeVisible()
  await expect(answer.getByRole('insertion').first()).toBeVisible()
  await expect(answer.getByRole('deletion').first()).toBeVisible()
  await page.getByRole('button', { name: /^Compared with 1:/ }).click()
  await expect(answer.getByRole('insertion')).toHaveCount(0)
})

for (const key of ['Escape', 'Control+Enter']) {
  test(`${key} stops all columns, which keep what had come`, async ({ page }) => {
    await openComposition(page, {
      prompt,
      columns: [
        { model: mini, simulate: endless },
        { model: haiku, simulate: endless },
      ],
    })
    await run(page)
    for (const number of [1, 2]) await expect(answerOf(columnAt(page, number))).toContainText(/simulated/i)
    await page.keyboard.press(key)
    await hasEnded(page)
    await expect(summaryOf(page).getByText('2 stopped')).toBeVisible()
    await expect(answerOf(columnAt(page, 1))).toContainText(/simulated/i)
  })
}

test('one column is stopped while the other goes on, and is run again by itself', async ({ page }) => {
  const columns = [
    { model: mini, simulate: endless },
    { model: haiku, simulate: endless },
  ]
  await openComposition(page, { prompt, columns })
  const [first, second] = [columnAt(page, 1), columnAt(page, 2)]
  await run(page)
  await expect(answerOf(first)).toContainText(/simulated/i)
  await first.getByRole('button', { name: 'Stop this column' }).click()
  await expect(stateOf(first, 'stopped')).toBeVisible()
  await expect(second.getByText('streaming')).toBeVisible()

  await first.getByRole('button', { name: 'Run this column again' }).click()
  await expect(first.getByText('streaming')).toBeVisible()
  await expect(second.getByText('streaming')).toBeVisible()
  await page.keyboard.press('Escape')
  await hasEnded(page)
  await expect(evidenceOf(first)).toBeEnabled()
})

test('the example of several columns opens from the menu and from the command palette', async ({ page }) => {
  await openPlay(page)
  await page.getByRole('button', { name: 'Examples' }).click()
  await page
    .getByRole('menu', { name: 'Examples' })
    .getByRole('menuitem', { name: /^Basic chat/ })
    .click()
  await expect(columnsOf(page)).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('fault rehearsal')
  await page.getByRole('option', { name: 'Fault rehearsal' }).click()
  await expect(columnsOf(page)).toHaveCount(6)
  await page.goBack()
  await expect(columnsOf(page)).toHaveCount(1)
})
