import type { Locator, Page } from '@playwright/test'
import { AppServer } from './app-server'
import { expect, test } from './fixtures'
import { answerOf, columnAt, hasEnded, openComposition, openPanel, run, settingsOf, user } from './play'
import { Upstream } from './upstream'

const model = 'portkey/openai/gpt-4o-mini'
const prompt = { messages: [user('What is the smallest prime number?')] }
const typedKey = 'pk-typed-key-of-this-session'

test.describe.configure({ mode: 'default' })
let provider: Upstream
let gateway: Upstream
let app: AppServer

test.beforeAll(async () => {
  provider = await Upstream.start('It is two.')
  gateway = await Upstream.start('Through a gateway of your own.')
  app = await AppServer.start({
    OPENAI_BASE_URL: `${provider.origin}/v1`,
    OPENAI_API_KEY: 'sk-of-the-server',
    PORTKEY_BASE_URL: gateway.origin,
    PORTKEY_API_KEY: '',
  })
})
test.afterAll(async () => {
  await app.remove()
  await Promise.all([provider.end(), gateway.end()])
})

/** Types every field of the form, as a person would. */
async function fillParams(form: Locator): Promise<void> {
  const switchOn = (name: string) => form.getByRole('switch', { name, exact: true }).click()
  const group = (name: string) => form.getByRole('group', { name, exact: true })
  await switchOn('retry')
  await group('retry').getByLabel('max_retries').fill('2')
  await group('retry').getByLabel('on_status_codes').fill('429, 503')
  await group('retry').getByLabel('backoff').selectOption('linear')
  await group('retry').getByRole('switch', { name: 'jitter' }).click()
  await switchOn('cache')
  await group('cache').getByLabel('ttl').fill('120')
  await group('cache').getByLabel('namespace').fill('my-app')
  await group('cache').getByLabel('mode').selectOption('simple')
  await switchOn('cache_force_refresh')
  await form.getByLabel('trace_id').fill('trace-0badcafe')
  await form.getByRole('button', { name: 'Add entry' }).click()
  await form.getByLabel('Name of entry 1').fill('feature')
  await form.getByLabel('Value of entry 1').fill('chat')
  await form.getByRole('button', { name: 'Add header' }).click()
  await form.getByLabel('Name of header 1').fill('X-Request-Source')
  await form.getByLabel('Value of header 1').fill('playground')
  await form.getByLabel('api_key').fill(typedKey)
  for (const [name, value] of Object.entries(texts)) await form.getByRole('textbox', { name, exact: true }).fill(value)
}

const texts = { user: 'user-123', organization: 'my-org', provider: 'openai', virtual_key: 'vk-mine', base_url: 'http://127.0.0.1:9' }

const allParams = {
  retry: { max_retries: 2, on_status_codes: [429, 503], backoff: 'linear', jitter: true },
  cache: { enabled: true, ttl: 120, namespace: 'my-app', mode: 'simple' as const },
  cache_force_refresh: true,
  trace_id: 'trace-0badcafe',
  metadata: { feature: 'chat' },
  custom_headers: { 'X-Request-Source': 'playground' },
  api_key: typedKey,
  ...texts,
}

async function openForm(page: Page): Promise<Locator> {
  await settingsOf(page, { kind: 'Portkey parameters', number: 1 }).click()
  return page.getByRole('dialog', { name: /^Column 1/ })
}

test('every field of the form reaches the request, the provider gets only what is meant for it', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model, simulate: null }] }, app.url)
  await fillParams(await openForm(page))
  await page.keyboard.press('Escape')

  const panel = await openPanel(page, 'Request')
  const row = (name: string) => panel.getByRole('row', { name: new RegExp(`^${name} `) })
  await expect(row('x-portkey-config')).toContainText('"retry":{"attempts":2,"on_status_codes":[429,503]}')
  await expect(row('x-portkey-config')).toContainText('"cache":{"mode":"simple","max_age":120}')
  await expect(row('x-portkey-cache-namespace')).toContainText('my-app')
  await expect(row('x-portkey-cache-force-refresh')).toContainText('true')
  await expect(row('x-portkey-trace-id')).toContainText('trace-0badcafe')
  await expect(row('x-portkey-metadata')).toContainText('"feature":"chat"')
  await expect(row('x-portkey-metadata')).toContainText('"_organisation":"my-org"')
  await expect(row('x-portkey-provider')).toContainText('openai')
  await expect(row('x-portkey-forward-headers')).toContainText('x-request-source')
  await expect(row('x-portkey-virtual-key')).toContainText('[redacted]')
  await expect(panel.getByRole('region', { name: 'Body' })).toContainText('"user": "user-123"')

  const running = page.waitForRequest((request) => request.url().endsWith('/api/runs'))
  await run(page)
  expect((await running).postDataJSON().columns[0].params).toEqual(allParams)
  await hasEnded(page)
  await expect(answerOf(columnAt(page, 1))).toContainText('It is two.')

  const { path, headers, body } = provider.last
  expect(path).toBe('/v1/chat/completions')
  expect(body).toMatchObject({ model: 'gpt-4o-mini', user: 'user-123', messages: [user('What is the smallest prime number?')] })
  expect(headers).toMatchObject({ authorization: 'Bearer sk-of-the-server', 'x-request-source': 'playground' })
  expect(Object.keys(headers).filter((name) => /^x-(pg|portkey|simulate)/.test(name))).toEqual([])
  expect(JSON.stringify([headers, body])).not.toContain(typedKey)
})

test('a gateway of one’s own gets the key, the virtual key and the metadata', async ({ page }) => {
  const { base_url: _unused, api_key: _typed, ...params } = allParams
  await openComposition(page, { prompt, columns: [{ model, simulate: null, connection: 'custom', params }] }, app.url)
  await (await openForm(page)).getByLabel('api_key').fill(typedKey)
  await page.keyboard.press('Escape')
  await run(page)
  await hasEnded(page)
  await expect(answerOf(columnAt(page, 1))).toContainText('Through a gateway of your own.')
  expect(gateway.last.headers).toMatchObject({
    'x-portkey-api-key': typedKey,
    'x-portkey-trace-id': 'trace-0badcafe',
    'x-request-source': 'playground',
  })
  expect(gateway.last.headers['x-portkey-metadata']).toContain('"_user":"user-123"')
})

test('base_url chooses the gateway of a custom connection', async ({ page }) => {
  const asked = gateway.received.length
  const params = { base_url: provider.origin }
  await openComposition(page, { prompt, columns: [{ model, simulate: null, connection: 'custom', params }] }, app.url)
  await run(page)
  await hasEnded(page)
  await expect(answerOf(columnAt(page, 1))).toContainText('It is two.')
  expect(provider.last.headers['x-portkey-provider']).toBe('openai')
  expect(gateway.received).toHaveLength(asked)
})

test('parameters for all columns are set once', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model }, { model }] }, app.url)
  const panel = await openPanel(page, 'Parameters')
  await panel.getByLabel('organization').fill('my-org')
  for (const number of [1, 2]) await expect(settingsOf(page, { kind: 'Portkey parameters', number })).toContainText('1 set')
})
