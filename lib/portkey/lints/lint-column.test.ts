import { gatewayConfigSchema } from '@/lib/portkey/gateway-config'
import type { Prompt } from '@/lib/portkey/prompt'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintColumn } from './lint-column'
import { lintSchema } from './lint'
import { applyPatch } from './merge-patch'
import type { LintedColumn } from './rule'

const plain: LintedColumn = { model: 'portkey/openai/gpt-4o-mini', connection: 'embedded', params: {}, config: null, options: {} }
const plainPrompt: Pick<Prompt, 'messages' | 'responseFormat'> = { messages: [{ role: 'user', content: 'Hi' }], responseFormat: null }
const lintsOf = (changes: Partial<LintedColumn>, prompt = plainPrompt) => lintColumn({ prompt, column: { ...plain, ...changes } })
const found = (changes: Partial<LintedColumn>, prompt = plainPrompt) => lintsOf(changes, prompt).map(({ rule, path }) => `${rule} ${path}`)
const fallback = (...targets: object[]) => ({ strategy: { mode: 'fallback' }, targets })

test('a plain column has nothing to be said about it', () => {
  expect(found({ options: { temperature: 0.5, seed: 1 }, params: { retry: { max_retries: 2 }, metadata: { a: 'b' } } })).toEqual([])
})

test('a config as the documentation writes it has nothing to be said about it', () => {
  const config = {
    ...fallback({ provider: 'openai', weight: 0.5 }, { provider: 'anthropic', override_params: { model: 'claude-3-haiku-20240307' } }),
    retry: { attempts: 3, on_status_codes: [429] },
    cache: { mode: 'simple', max_age: 60 },
    request_timeout: 5000,
  }
  expect(found({ config })).toEqual([])
})

type Finding = [about: string, changes: Partial<LintedColumn>, lints: string[]]
const findings: Finding[] = [
  ['a provider that the gateway refuses', { model: 'portkey/meta/llama' }, ['unknown-provider model']],
  ['a near miss', { model: 'portkey/gemini/gemini-1.5-pro' }, ['unknown-provider model']],
  ['a listed provider that isn’t there', { model: 'portkey/cortex/x' }, ['unknown-provider model']],
  ['an entry of the hosted catalogue', { model: 'portkey/@openai-prod/gpt-4o' }, ['unknown-provider model']],
  ['a provider without chat', { model: 'portkey/voyage/voyage-3' }, ['provider-without-chat model']],
  ['no provider at all', { model: 'gpt-4o' }, ['no-provider model']],
  [
    'a misspelt provider of a target',
    { config: fallback({ provider: 'openai' }, { provider: 'mistral', model: 'm' }) },
    ['unknown-provider config.targets.1'],
  ],
  [
    'options that never reach Anthropic',
    { model: 'portkey/anthropic/c', options: { seed: 1, presence_penalty: 1, temperature: 1 } },
    ['option-dropped options.seed', 'option-dropped options.presence_penalty'],
  ],
  ['an option that Mistral never sees', { model: 'portkey/mistral-ai/m', options: { stop: ['END'] } }, ['option-dropped options.stop']],
  [
    'an option that only the second target never sees',
    { options: { seed: 1 }, config: fallback({ provider: 'openai' }, { provider: 'anthropic', model: 'c' }) },
    ['option-dropped options.seed'],
  ],
  ['a misspelt option', { options: { temprature: 1 } }, ['option-misspelt options.temprature']],
  ['an option that some provider may have', { options: { thinking: {}, top_a: 1, min_p: 0.1 } }, []],
  ['a retry that says not how often', { params: { retry: { on_status_codes: [429] } } }, ['retry-without-count params.retry']],
  ['top_logprobs alone', { options: { top_logprobs: 2 } }, ['option-needs-another options.top_logprobs']],
  [
    'parts of retry without a counterpart',
    { params: { retry: { max_retries: 1, backoff: 'exponential', jitter: true } } },
    ['retry-part-ignored params.retry.backoff', 'retry-part-ignored params.retry.jitter'],
  ],
  [
    'the switch that the npm build breaks',
    { config: { retry: { attempts: 2, use_retry_after_header: true } } },
    ['retry-after-broken config.retry.use_retry_after_header'],
  ],
  ['a refresh of no cache', { params: { cache_force_refresh: true } }, ['refresh-without-cache params.cache_force_refresh']],
  [
    'a refresh of a cache that is off',
    { params: { cache_force_refresh: true, cache: { enabled: false } } },
    ['refresh-without-cache params.cache_force_refresh'],
  ],
  ['a semantic cache', { params: { cache: { mode: 'semantic' } } }, ['semantic-cache-hosted-only params.cache.mode']],
  [
    'a semantic cache of a target',
    { config: fallback({ provider: 'openai', cache: { mode: 'semantic' } }) },
    ['semantic-cache-hosted-only config.targets.0.cache.mode'],
  ],
  ['a virtual key that nobody here knows', { params: { virtual_key: 'vk-1' } }, ['ignored-by-connection params.virtual_key']],
  [
    'a virtual key of a target that has a provider',
    { config: fallback({ provider: 'openai', virtual_key: 'vk' }) },
    ['ignored-by-connection config.targets.0.virtual_key'],
  ],
  ['a base URL that chooses nothing', { params: { base_url: 'http://127.0.0.1:8787' } }, ['ignored-by-connection params.base_url']],
  [
    'a base URL with the /v1 that Langroid appends',
    { connection: 'custom', params: { base_url: 'http://gw.example/v1/' } },
    ['base-url-with-v1 params.base_url'],
  ],
  ['a saved config', { config: { id: 'pc-portke-0d3de9', retry: { attempts: 1 } } }, ['saved-at-portkey config.id']],
  ['a saved guardrail', { config: { input_guardrails: ['grail-abc'] } }, ['saved-at-portkey config.input_guardrails']],
  ['a number in the metadata', { params: { metadata: { plan: 1 } } }, ['metadata-not-text params.metadata.plan']],
  ['an object in the metadata', { params: { metadata: { deep: { a: 1 } } } }, ['metadata-not-text params.metadata.deep']],
  [
    'metadata too long for the hosted gateway',
    { connection: 'hosted', params: { metadata: { note: 'x'.repeat(129) } } },
    ['metadata-too-long params.metadata.note'],
  ],
  ['output guardrails', { config: { output_guardrails: [{ notNull: {} }] } }, ['output-guardrails-plain config']],
  ['targets without a strategy', { config: { targets: [{ provider: 'openai' }] } }, ['targets-without-strategy config']],
  ['a strategy without targets', { config: { strategy: { mode: 'fallback' } } }, ['strategy-without-targets config']],
  [
    'weights that are all 0',
    { config: { strategy: { mode: 'loadbalance' }, targets: [{ provider: 'openai', weight: 0 }] } },
    ['weights-all-zero config.targets'],
  ],
  [
    'a target that is asked for another provider’s model',
    { config: fallback({ provider: 'openai' }, { provider: 'anthropic' }) },
    ['target-without-model config.targets.1'],
  ],
  [
    'a condition that leads nowhere',
    {
      config: {
        strategy: { mode: 'conditional', conditions: [JSON.parse('{"query": {}, "then": "best"}')], default: 'cheap' },
        targets: [{ name: 'cheap', provider: 'openai' }],
      },
    },
    ['unknown-target-name config.strategy.conditions.0'],
  ],
  ['Langroid’s words in a config', { config: { retry: { max_retries: 3, attempts: 3 } } }, ['unknown-config-key config.retry.max_retries']],
  ['a misspelt key', { config: { request_timout: 100 } }, ['unknown-config-key config.request_timout']],
  ['a misspelt key of a target', { config: fallback({ provider: 'openai', wieght: 1 }) }, ['unknown-config-key config.targets.0.wieght']],
  ['a key that resembles nothing', { config: { zzzzzz: 1, retry: { attempts: 1 } } }, ['unknown-config-key config.zzzzzz']],
  ['retry without its number', { config: { retry: { on_status_codes: [500] } } }, ['config-value-refused config.retry.attempts']],
  ['more attempts than the gateway documents', { config: { retry: { attempts: 6 } } }, ['config-value-refused config.retry.attempts']],
  ['a mode that isn’t there', { config: { cache: { mode: 'clever' } } }, ['config-value-refused config.cache.mode']],
]

test.each(findings)('%s is told', (_about, changes, lints) => {
  expect(found(changes)).toEqual(lints)
})

test('every fix takes its finding away and leaves a config that is valid', () => {
  const wrong = findings.flatMap(([about, changes]) => {
    const column = { ...plain, ...changes }
    return lintsOf(changes).flatMap(({ rule, path, fix }) => {
      if (!fix) return []
      const fixed = { ...column, ...applyPatch({ value: column, patch: fix.patch }) }
      const isGone = !found(fixed).includes(`${rule} ${path}`)
      return isGone && gatewayConfigSchema.nullable().safeParse(fixed.config).success ? [] : [`${about}: ${path}`]
    })
  })
  expect(wrong).toEqual([])
})

test('a near miss has its fix at hand, several candidates are only named', () => {
  expect(lintsOf({ model: 'portkey/gemini/gemini-1.5-pro' })[0]?.fix).toEqual({
    label: 'Use google',
    patch: { model: 'portkey/google/gemini-1.5-pro' },
  })
  const [llama] = lintsOf({ model: 'portkey/meta/llama-3.1-405b-instruct' })
  expect([llama?.fix, llama?.message.includes('groq')]).toEqual([undefined, true])
})

test('an option stays where one of the targets sees it: the finding has no fix', () => {
  const [lint] = lintsOf({ options: { seed: 1 }, config: fallback({ provider: 'openai' }, { provider: 'anthropic', model: 'c' }) })
  expect([lint?.message, lint?.fix]).toEqual(['The gateway drops it: Anthropic will never see seed.', undefined])
})

test('turns with tools are told for Cohere, also as a second target, and for nobody else', () => {
  const prompt: typeof plainPrompt = {
    messages: [
      { role: 'assistant', content: null, tool_calls: [{ id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } }] },
      { role: 'tool', content: '4', tool_call_id: 'a' },
    ],
    responseFormat: null,
  }
  expect(found({ model: 'portkey/cohere/command-r-plus' }, prompt)).toEqual(['cohere-tool-turns model'])
  expect(found({ config: fallback({ provider: 'openai' }, { provider: 'cohere', model: 'c' }) }, prompt)).toEqual([
    'cohere-tool-turns config.targets.1',
  ])
  expect(found({}, prompt)).toEqual([])
})

test('a response format that the gateway drops is told', () => {
  const prompt: typeof plainPrompt = { ...plainPrompt, responseFormat: { type: 'json_object' } }
  expect(found({ model: 'portkey/anthropic/c' }, prompt)).toEqual(['response-format-dropped model'])
  expect(found({}, prompt)).toEqual([])
})

test('the hosted gateway knows slugs of its catalogue, virtual keys, backoff, saved guardrails and the semantic cache', () => {
  expect(
    found({
      connection: 'hosted',
      model: 'portkey/@openai-prod/gpt-4o',
      params: { virtual_key: 'vk', retry: { max_retries: 1, jitter: true }, cache: { mode: 'semantic' } },
      config: { id: 'pc-a', input_guardrails: ['grail-a'], retry: { attempts: 1, use_retry_after_header: true } },
    }),
  ).toEqual([])
})

test('what the parameters say completes what the config leaves out', () => {
  expect(found({ params: { retry: { max_retries: 2 } }, config: { retry: { on_status_codes: [500] } } })).toEqual([])
})

test('keys in either spelling and fields of single providers are known', () => {
  expect(found({ config: { requestTimeout: 5, resource_name: 'r', aws_region: 'eu', strictOpenAiCompliance: true } })).toEqual([])
})

test('whatever stands in a config, it is looked through without a stumble', () => {
  const key = fc.oneof(
    fc.constantFrom('targets', 'strategy', 'retry', 'cache', 'provider', 'weight', 'output_guardrails', 'id'),
    fc.string(),
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 0 }), fc.array(tie('value')), fc.dictionary(key, tie('value'))),
  }))
  fc.assert(
    fc.property(fc.dictionary(key, value), (config) => {
      for (const lint of lintsOf({ config })) expect(lintSchema.safeParse(lint).success).toBe(true)
    }),
  )
})
