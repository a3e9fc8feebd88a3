import { expect, test as base } from '@playwright/test'

/** A page whose console errors fail the test. */
export const test = base.extend<{ baseURL: string; quietConsole: void }>({
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      page.on('pageerror', (error) => errors.push(String(error)))
      await use()
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
