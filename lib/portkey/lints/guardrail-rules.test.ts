import { expect, test } from 'vitest'
import { lintColumn } from './lint-column'

const found = ({ config, connection = 'embedded' }: { config: object; connection?: string }) =>
  lintColumn({
    prompt: { messages: [{ role: 'user', content: 'Hi' }], responseFormat: null },
    column: { model: 'portkey/openai/gpt-4o', connection, params: {}, config: { ...config }, options: {} },
  })
    .filter(({ rule }) => /guardrail-async|check-that/.test(rule))
    .map(({ rule, path }) => `${rule} ${path}`)

test('a check that the gateway has, in both forms, has nothing to be said about it', () => {
  const config = {
    input_guardrails: [{ 'default.regexMatch': { rule: 'x' }, deny: true, id: 'g1', on_fail: {} }],
    before_request_hooks: [{ type: 'guardrail', id: 'g2', checks: [{ id: 'default.wordCount', parameters: {} }] }],
  }
  expect(found({ config })).toEqual([])
})

test.each<[string, object, string]>([
  ['a misspelt check', { input_guardrails: [{ 'default.regexmatsch': {} }] }, 'input_guardrails.0.default.regexmatsch'],
  ['a check of the manifest’s spelling', { input_guardrails: [{ modelwhitelist: {} }] }, 'input_guardrails.0.modelwhitelist'],
  ['a partner’s check', { output_guardrails: [{ 'patronus.pii': {} }] }, 'output_guardrails.0.patronus.pii'],
  ['a check in the long form', { before_request_hooks: [{ checks: [{ id: 'default.nope' }] }] }, 'before_request_hooks.0.checks.0.id'],
])('%s lets everything pass and is told', (_about, config, path) => {
  expect(found({ config })).toEqual([`check-that-passes config.${path}`])
})

test('the hosted gateway has checks of its own', () => {
  expect(found({ connection: 'hosted', config: { input_guardrails: [{ 'patronus.pii': {} }] } })).toEqual([])
})

test('an asynchronous guardrail denies nothing', () => {
  expect(found({ config: { input_guardrails: [{ 'default.contains': {}, async: true, deny: true }] } })).toEqual([
    'guardrail-async config.input_guardrails.0.async',
  ])
})
