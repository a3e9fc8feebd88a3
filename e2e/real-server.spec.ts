import OpenAI from 'openai'
import { Portkey } from 'portkey-ai'
import { AppServer } from './app-server'
import { expect, test } from './fixtures'
import { answerOf, columnAt, evidenceOf, hasEnded, openComposition, run, stateOf, user } from './play'
import { Upstream } from './upstream'

const key = 'sk-of-the-server'
const prompt = { messages: [user('What is the smallest prime number?')] }

test.describe.configure({ mode: 'default' })
let upstream: Upstream
let app: AppServer

test.beforeAll(async () => {
  upstream = await Upstream.start('It is two.')
  app = await AppServer.start({ OPENAI_BASE_URL: `${upstream.origin}/v1`, OPENAI_API_KEY: key })
})
test.afterAll(async () => {
  await app.remove()
  await upstream.end()
})

test('OPENAI_BASE_URL leads real columns to a local server, and nothing is marked as simulated', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: 'portkey/openai/gpt-4o-mini', simulate: null }] }, app.url)
  await run(page)
  await hasEnded(page)
  const column = columnAt(page, 1)
  await expect(stateOf(column, 'succeeded')).toBeVisible()
  await expect(answerOf(column)).toContainText('It is two.')
  await expect(evidenceOf(column)).toHaveAccessibleName('Evidence: 200')
  await expect(column.getByText('simulated')).toHaveCount(0)
  expect(upstream.last.headers.authorization).toBe(`Bearer ${key}`)
})

test('the openai and portkey-ai clients send the same through the embedded gateway as a column does', async ({ page }) => {
  const options = { temperature: 0.5, max_tokens: 64 }
  await openComposition(page, { prompt, columns: [{ model: 'portkey/openai/gpt-4o-mini', options, simulate: null }] }, app.url)
  await run(page)
  await hasEnded(page)
  const ours = upstream.last

  const gateway = await app.gateway()
  const baseURL = `http://127.0.0.1:${gateway?.port}/v1`
  const request = { model: 'gpt-4o-mini', ...prompt, ...options, stream: true, stream_options: { include_usage: true } } as const
  const customHost = `${upstream.origin}/v1`
  const headers = { 'x-portkey-provider': 'openai', 'x-portkey-custom-host': customHost }
  const openai = await new OpenAI({ apiKey: key, baseURL, defaultHeaders: headers }).chat.completions.create(request)
  let text = ''
  for await (const chunk of openai) text += chunk.choices[0]?.delta.content ?? ''
  expect(text).toBe('It is two.')
  expect(upstream.last.body).toEqual(ours.body)
  expect(upstream.last.headers.authorization).toBe(ours.headers.authorization)

  const portkey = new Portkey({ baseURL, provider: 'openai', customHost, Authorization: `Bearer ${key}` })
  const stream = await portkey.chat.completions.create(request)
  let portkeyText = ''
  for await (const chunk of stream) portkeyText += chunk.choices?.[0]?.delta?.content ?? ''
  expect(portkeyText).toBe('It is two.')
  expect(upstream.last.body).toEqual(ours.body)
  expect(upstream.last.path).toBe(ours.path)
  expect(upstream.last.headers.authorization).toBe(ours.headers.authorization)
})
