import type { Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { hasEnded, openPlay, run, summaryOf, traceLink } from './play'

const folder = 'public/screenshots'
const phone = { width: 390, height: 844 }

test.beforeAll(() => mkdir(folder, { recursive: true }))

/** Without a caret, a toast or the focus of the last key press. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' })
}

async function runFirstExample(page: Page): Promise<void> {
  await openPlay(page)
  await run(page)
  await hasEnded(page)
  await expect(summaryOf(page).getByText('4 succeeded')).toBeVisible()
  await expect(page.getByText('Draft kept')).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme })
    test(`play, ${colorScheme}`, async ({ page }) => {
      await runFirstExample(page)
      await shoot(page, `play-${colorScheme}`)
    })
  })
}

test.describe(() => {
  test.use({ colorScheme: 'light', viewport: phone, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })
  test('play on a phone', async ({ page }) => {
    await openPlay(page)
    await page.getByRole('button', { name: 'Run all columns' }).tap()
    await expect(page.getByText('4 succeeded')).toBeVisible({ timeout: 20_000 })
    await shoot(page, 'play-phone')
  })
})

test.describe(() => {
  test.use({ colorScheme: 'light' })
  test('traces, with a call that fell back beside the list', async ({ page }) => {
    await runFirstExample(page)
    await page.getByRole('button', { name: 'Examples' }).click()
    await page.getByRole('menuitem', { name: /^Several providers with fallback/ }).click()
    await expect(page.getByRole('article')).toHaveCount(2)
    await run(page)
    await hasEnded(page)
    await expect(traceLink(page)).toBeVisible()
    await page.goto('/traces')
    await page
      .getByRole('row', { name: /fallback.*succeeded|succeeded.*fallback/ })
      .first()
      .getByRole('link')
      .click()
    await expect(page.getByRole('heading', { name: 'Attempts (3)' })).toBeVisible()
    await shoot(page, 'traces')
  })

  test('settings', async ({ page }) => {
    await page.goto('/settings')
    await expect(page.getByRole('heading', { name: 'Connections' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Embedded gateway', level: 2 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await shoot(page, 'settings')
  })
})
