import { compositionOf } from '@/lib/play/example-content'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { columnAt, evidenceOf, hasEnded, openPlay, run, runButton, traceLink, user } from './play'

const screens = [
  { screen: 'desktop', viewport: { width: 1440, height: 900 }, hasTouch: false },
  { screen: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true },
]

/** Expects nothing that axe finds fault with; each finding is named with its places. */
async function hasNoFault(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(' | ')})`)
    expect(found).toEqual([])
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { screen, ...device } of screens) {
    test.describe(() => {
      test.use({ colorScheme, ...device })

      test(`axe finds no fault with any page, ${colorScheme}, ${screen}`, async ({ page, request }) => {
        await openPlay(page)
        await hasNoFault(page, 'play before a run')
        await run(page)
        await hasEnded(page)
        await hasNoFault(page, 'play after a run')

        const { items } = await (await request.get('/api/calls?limit=1')).json()
        const [{ id, traceId }] = items
        await page.goto(`/traces?call=${id}`)
        await expect(page.getByRole('heading', { name: 'Request as sent' })).toBeVisible()
        await hasNoFault(page, 'traces with a call beside')
        await page.goto(`/traces/${traceId}`)
        await expect(page.getByRole('region', { name: 'Time axis' })).toBeVisible()
        await hasNoFault(page, 'a trace')

        const content = compositionOf({ prompt: { messages: [user('Hello')] }, columns: [{ model: 'portkey/openai/gpt-4o-mini' }] })
        const saved = await (await request.post('/api/configurations', { data: { name: 'For axe', content } })).json()
        await page.goto('/configurations')
        await expect(page.getByRole('link', { name: 'For axe', exact: true }).first()).toBeVisible()
        await hasNoFault(page, 'configurations')
        await page.goto(`/configurations/${saved.id}`)
        await expect(page.getByRole('heading', { name: 'For axe' })).toBeVisible()
        await hasNoFault(page, 'a configuration')
        await request.delete(`/api/configurations/${saved.id}`)
        await page.goto('/settings')
        await expect(page.getByRole('heading', { name: 'Connections' })).toBeVisible()
        await hasNoFault(page, 'settings')
      })
    })
  }
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, locator: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if (await locator.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${String(locator)}`)
}

test('the first minute needs no mouse', async ({ page }) => {
  await openPlay(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, runButton(page))
  await page.keyboard.press('Enter')
  await expect(traceLink(page)).toBeVisible()
  await hasEnded(page)

  const evidence = evidenceOf(columnAt(page, 1))
  await tabTo(page, evidence)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Attempts (1)' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(evidence).toBeFocused()

  await page.goto('/traces')
  const first = page.getByRole('row').nth(1).getByRole('link')
  await expect(first).toBeVisible()
  await page.keyboard.press('j')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^\w+ · / })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()
})

test('a screen reader is told when a run begins and how each column ended', async ({ page }) => {
  await openPlay(page)
  await run(page)
  await hasEnded(page)
  const log = page.getByRole('log', { name: 'Run' })
  for (const number of [1, 2, 3, 4]) await expect(log.getByText(new RegExp(`^Column ${number}: .*: succeeded after`))).toHaveCount(1)
})
