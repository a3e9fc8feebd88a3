// Chromium: Playwright's own, or the system's.
import { chromium } from '@playwright/test'
import { existsSync } from 'node:fs'
import { endLater } from './lifetime.mjs'

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Null, said on the terminal, where there is none. */
export async function openBrowser() {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.log('\nNo browser was found, so what needs one is left out: `npx playwright install chromium`, or set CHROMIUM_PATH.')
    return null
  }
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } // ours end everything in order
  const browser = await chromium.launch({ executablePath, args: ['--disable-background-timer-throttling'], ...signals })
  const close = endLater(() => browser.close())
  return { newContext: () => browser.newContext({ viewport: { width: 1440, height: 900 } }), version: browser.version(), close }
}

function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  return [chromium.executablePath(), ...systemBrowsers].find((file) => existsSync(file))
}
