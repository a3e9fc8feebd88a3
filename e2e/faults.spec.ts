import { failure } from '@/lib/portkey/errors'
import type { FailureCode } from '@/lib/portkey/failures'
import { expect, test } from './fixtures'
import { answerOf, columnAt, evidenceOf, fast, hasEnded, openComposition, run, stateOf, summaryOf, user } from './play'

const prompt = { messages: [user('Write a short story about a lighthouse.')] }
const [mini, haiku] = ['portkey/openai/gpt-4o-mini', 'portkey/anthropic/claude-3-haiku-20240307']
const faults: { name: string; simulate: object; code: FailureCode; hasText: boolean }[] = [
  { name: 'a refused key', simulate: { status: 401 }, code: 'invalid_provider_key', hasText: false },
  { name: 'a rate limit', simulate: { status: 429 }, code: 'rate_limited', hasText: false },
  { name: 'an overloaded provider', simulate: { status: 503 }, code: 'provider_overloaded', hasText: false },
  { name: 'a cut stream', simulate: { fault: 'cut', afterTokens: 20 }, code: 'stream_cut', hasText: true },
  { name: 'a malformed event', simulate: { fault: 'malformed-event', afterTokens: 20 }, code: 'stream_malformed', hasText: true },
  { name: 'the provider’s own error event', simulate: { fault: 'provider-error', afterTokens: 20 }, code: 'stream_error', hasText: true },
  { name: 'an HTML page', simulate: { fault: 'html' }, code: 'provider_overloaded', hasText: false },
  { name: 'broken JSON', simulate: { fault: 'broken-json', afterTokens: 20 }, code: 'stream_malformed', hasText: true },
  { name: 'an empty body', simulate: { fault: 'empty' }, code: 'provider_bad_answer', hasText: false },
]

test('each fault has its card with advice, and what had come stays', async ({ page }) => {
  const columns = faults.map(({ simulate }) => ({ model: mini, simulate: { firstTokenMs: 5, tokensPerSecond: 200, ...simulate } }))
  await openComposition(page, { prompt, columns })
  await run(page)
  await hasEnded(page)
  await expect(summaryOf(page).getByText(`${faults.length} failed`)).toBeVisible()
  for (const [index, { name, code, hasText }] of faults.entries()) {
    await test.step(name, async () => {
      const column = columnAt(page, index + 1)
      const card = answerOf(column).getByRole('alert')
      const { message, advice } = failure({ code, provider: 'openai', model: 'gpt-4o-mini' })
      await expect(card.getByText(message)).toBeVisible()
      await expect(card).toContainText(advice)
      await expect(card).toContainText(code)
      await expect(card.getByRole('button', { name: 'Run again' })).toBeVisible()
      const answer = answerOf(column).getByRole('paragraph').and(page.locator(':not([role="alert"] *)'))
      await expect(answer.filter({ hasText: /simulated/i })).toHaveCount(hasText ? 1 : 0)
    })
  }
})

test('what the provider said is quoted as such', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: haiku, simulate: { status: 429 } }] })
  await run(page)
  await hasEnded(page)
  const card = answerOf(columnAt(page, 1)).getByRole('alert')
  await expect(card.getByRole('figure', { name: 'What was answered:' }).getByRole('blockquote')).not.toBeEmpty()
})

test('hanging and stalled providers are stopped by hand, and a stalled one keeps its text', async ({ page }) => {
  const columns = [
    { model: mini, simulate: { fault: 'hang' as const } },
    { model: mini, simulate: { fault: 'stall' as const, afterTokens: 20, firstTokenMs: 5 } },
  ]
  await openComposition(page, { prompt, columns })
  await run(page)
  await expect(answerOf(columnAt(page, 2))).toContainText(/simulated/i)
  await expect(columnAt(page, 1).getByText('waiting', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await hasEnded(page)
  await expect(answerOf(columnAt(page, 1))).toContainText('Stopped before anything came.')
  await expect(answerOf(columnAt(page, 2))).toContainText(/simulated/i)
  await expect(stateOf(columnAt(page, 2), 'stopped')).toBeVisible()
})

test('the strip shows retries, a fallback and the cache', async ({ page }) => {
  const namespace = `e2e-${Date.now()}`
  const config = {
    strategy: { mode: 'fallback' as const },
    targets: [
      { provider: 'openai', override_params: { model: 'gpt-4o-mini' } },
      { provider: 'anthropic', override_params: { model: 'claude-3-haiku-20240307' } },
    ],
  }
  const columns = [
    { model: mini, params: { retry: { max_retries: 2 } }, simulate: { ...fast, failFirst: 1, status: 429 } },
    { model: mini, config, simulate: { targets: [{ status: 503 }, fast] } },
    { model: mini, params: { cache: { enabled: true, namespace } }, simulate: fast },
  ]
  await openComposition(page, { prompt, columns })
  await run(page)
  await hasEnded(page)
  await expect(summaryOf(page).getByText('3 succeeded')).toBeVisible()
  await expect(evidenceOf(columnAt(page, 1))).toHaveAccessibleName(/429 retry 200/)
  await expect(evidenceOf(columnAt(page, 2))).toHaveAccessibleName(/503 fallback .*200/)
  await expect(evidenceOf(columnAt(page, 3))).toHaveAccessibleName(/200 cache miss/)

  await columnAt(page, 3).getByRole('button', { name: 'Run this column again' }).click()
  await expect(evidenceOf(columnAt(page, 3))).toHaveAccessibleName(/cache hit no request to a provider/)
  await expect(columnAt(page, 3).getByRole('definition').last()).toHaveText(/\$0/)
})

test('a fault is set by a preset, and the column says so', async ({ page }) => {
  await openComposition(page, { prompt, columns: [{ model: mini }] })
  await page.getByRole('button', { name: /^Simulation of column 1/ }).click()
  const form = page.getByRole('dialog', { name: 'Simulation of column 1' })
  await form.getByRole('button', { name: 'Cut short' }).click()
  await expect(form.getByRole('combobox', { name: 'Fault' })).toHaveValue('cut')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Simulation of column 1: cut/ })).toBeVisible()
})
