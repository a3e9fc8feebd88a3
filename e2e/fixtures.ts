import { expect, test as base } from '@playwright/test'

type Fixtures = {
  baseURL: string
  /** What a browser says by itself when a story takes the server away. */
  expectedErrors: RegExp | null
  quietConsole: void
}

/** A page whose console errors fail the test. */
export const test = base.extend<Fixtures>({
  expectedErrors: [null, { option: true }],
  quietConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      context.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      context.on('weberror', (error) => errors.push(String(error.error())))
      await use()
      expect(errors.filter((error) => !expectedErrors?.test(error))).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
