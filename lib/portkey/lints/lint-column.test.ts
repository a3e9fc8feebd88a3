import { expect, test } from 'vitest'
import { lintColumn, type LintedColumn } from './lint-column'

const found = (changes: Partial<LintedColumn>) =>
  lintColumn({ model: 'portkey/openai/gpt-4o-mini', connection: 'embedded', params: {}, config: null, options: {}, ...changes }).map(
    ({ rule, path }) => `${rule} ${path}`,
  )

test('a plain column has nothing to be said about it', () => {
  expect(found({ options: { temperature: 0.5, seed: 1 }, params: { retry: { max_retries: 2 }, metadata: { a: 'b' } } })).toEqual([])
})

test.each<[string, Partial<LintedColumn>, string[]]>([
  ['a provider that the gateway refuses', { model: 'portkey/meta/llama' }, ['unknown-provider model']],
  ['a listed provider that isn’t there', { model: 'portkey/cortex/x' }, ['unknown-provider model']],
  [
    'options that never reach Anthropic',
    { model: 'portkey/anthropic/c', options: { seed: 1, presence_penalty: 1, temperature: 1 } },
    ['option-dropped options.seed', 'option-dropped options.presence_penalty'],
  ],
  [
    'parts of retry without a counterpart',
    { params: { retry: { max_retries: 1, backoff: 'exponential', jitter: true } } },
    ['retry-part-ignored params.retry', 'retry-part-ignored params.retry'],
  ],
  ['a virtual key that nobody here knows', { params: { virtual_key: 'vk-1' } }, ['ignored-by-connection params.virtual_key']],
  ['a base URL that chooses nothing', { params: { base_url: 'http://127.0.0.1:8787' } }, ['ignored-by-connection params.base_url']],
  ['a refresh of no cache', { params: { cache_force_refresh: true } }, ['refresh-without-cache params.cache_force_refresh']],
  ['targets without a strategy', { config: { targets: [{ provider: 'openai' }] } }, ['targets-without-strategy config']],
  [
    'a target that is asked for another provider’s model',
    { config: { strategy: { mode: 'fallback' }, targets: [{ provider: 'openai' }, { provider: 'anthropic' }] } },
    ['target-without-model config.targets.1'],
  ],
])('%s is told', (_name, changes, lints) => {
  expect(found(changes)).toEqual(lints)
})

test('the hosted gateway knows slugs of its catalogue, virtual keys and backoff', () => {
  expect(
    found({
      connection: 'hosted',
      model: 'portkey/@openai-prod/gpt-4o',
      params: { virtual_key: 'vk', retry: { max_retries: 1, jitter: true } },
    }),
  ).toEqual([])
})
