import { writeLinkFragment } from '@/lib/configurations/link'
import { compositionOf } from '@/lib/play/example-content'
import { expect, type Locator, type Page, type Request } from '@playwright/test'

type Composition = Parameters<typeof compositionOf>[0] & { name?: string; samples?: number }

/** Opens the page and waits until it listens to the keyboard. */
export async function openPlay(page: Page, address = '/play'): Promise<void> {
  await page.goto(address)
  await isListening(page)
}

/** Opens a set-up by its link, as a teammate would. */
export async function openComposition(
  page: Page,
  { name = 'From a link', samples = 1, ...parts }: Composition,
  origin = '',
): Promise<void> {
  const fragment = await writeLinkFragment({ name, content: { ...compositionOf(parts), samples } })
  await openPlay(page, `${origin}/play${fragment}`)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
}

/** The key's name is this system's own only once the page is alive. */
export async function isListening(page: Page): Promise<void> {
  await expect(runButton(page)).toContainText('Ctrl')
}

export const runButton = (page: Page) => page.getByRole('button', { name: /^(Run|Stop) all columns$/ })
export const columnsOf = (page: Page) => page.getByRole('article', { name: /^Column \d+:/ })
export const columnAt = (page: Page, number: number) => page.getByRole('article', { name: new RegExp(`^Column ${number}:`) })
export const answerOf = (column: Locator) => column.getByRole('region', { name: /^Answer of column/ })
export const evidenceOf = (column: Locator) => column.getByRole('button', { name: /^Evidence:/ })
/** The word above the answer, such as `succeeded`. */
export const stateOf = (column: Locator, state: string) => column.getByText(state, { exact: true }).first()
type Settings = { kind: 'Model options' | 'Portkey parameters' | 'Simulation'; number: number }
/** The button that opens a column's settings and says how many are set. */
export const settingsOf = (page: Page, { kind, number }: Settings) =>
  page.getByRole('button', { name: new RegExp(`^${kind} of column ${number}:`) })
export const summaryOf = (page: Page) => page.getByRole('region', { name: 'Columns' })
export const traceLink = (page: Page) => page.getByRole('link', { name: /^trace-[0-9a-f]{8}$/ })
export const notification = (page: Page, text: string | RegExp) => page.getByRole('region', { name: 'Notifications' }).getByText(text)

const lastRuns = new WeakMap<Page, Request>()

/** Runs all columns by the keyboard; resolves when the run has left the page. */
export async function run(page: Page): Promise<void> {
  const [request] = await Promise.all([page.waitForRequest(isRun), page.keyboard.press('Control+Enter')])
  lastRuns.set(page, request)
}

const isRun = (request: Request) => request.method() === 'POST' && new URL(request.url()).pathname === '/api/runs'

/** Counts the runs that leave the page from now on. */
export function countRuns(page: Page): () => number {
  let count = 0
  page.on('request', (request) => (count += isRun(request) ? 1 : 0))
  return () => count
}

/** Waits until nothing runs any more and the page shows it; the page shows a run's beginning a frame after its request. */
export async function hasEnded(page: Page): Promise<void> {
  await lastRuns.get(page)?.response()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await expect(runButton(page)).toHaveAccessibleName('Run all columns', { timeout: 30_000 })
}

/** Chooses in the menu of a column. */
export async function chooseInColumnMenu({ page, number, item }: { page: Page; number: number; item: string }): Promise<void> {
  await page.getByRole('button', { name: `Column ${number}: duplicate, move, remove` }).click()
  await page
    .getByRole('menu', { name: `Column ${number}` })
    .getByRole('menuitem', { name: item })
    .click()
}

/** Chooses in the menu of an answer. */
export async function chooseForAnswer({ page, number, item }: { page: Page; number: number; item: string }): Promise<void> {
  await columnAt(page, number).getByRole('button', { name: 'More about this answer' }).click()
  await page.getByRole('menu', { name: 'More about this answer' }).getByRole('menuitem', { name: item }).click()
}

/** Opens one of the composer's panels. */
export async function openPanel(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  return page.getByRole('tabpanel', { name: new RegExp(`^${name}`) })
}

/** A simulation that ends at once. */
export const fast = { firstTokenMs: 5, tokensPerSecond: 2000, outputTokens: 40 }
/** A simulation that goes on until it is stopped. */
export const endless = { firstTokenMs: 5, tokensPerSecond: 40, outputTokens: 4000 }
export const user = (content: string) => ({ role: 'user' as const, content })
