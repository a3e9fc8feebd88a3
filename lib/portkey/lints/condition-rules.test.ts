import { expect, test } from 'vitest'
import { lintColumn } from './lint-column'

const conditional = (query: object, rest: object = { default: 'a' }) => ({
  strategy: {
    mode: 'conditional',
    conditions: [JSON.parse(`{"query": ${JSON.stringify(query)}, "then": "a"}`)],
    ...rest,
  },
  targets: [{ name: 'a', provider: 'openai' }],
})
const found = (config: object) =>
  lintColumn({
    prompt: { messages: [{ role: 'user', content: 'Hi' }], responseFormat: null },
    column: { model: 'portkey/openai/gpt-4o', connection: 'embedded', params: {}, config: { ...config }, options: {} },
  }).map(({ rule, path }) => `${rule} ${path}`)
const at = 'config.strategy.conditions.0.query'

test.each([
  { 'metadata.plan': 'paid' },
  { 'metadata.plan': { $eq: 'paid' } },
  { 'params.temperature': { $gt: 0.5 } },
  { 'params.max_tokens': 5 },
  { 'metadata.age': { $gte: 18 } },
  { $or: [{ 'metadata.a': 'x' }, { $and: [{ 'url.pathname': '/v1/chat/completions' }] }] },
])('the query %j has nothing to be said about it', (query) => {
  expect(found(conditional(query))).toEqual([])
})

test.each<[object, string]>([
  [{ 'metadata.user.plan': 'paid' }, `condition-unreachable ${at}.metadata.user.plan`],
  [{ plan: 'paid' }, `condition-unreachable ${at}.plan`],
  [{ $or: [{ 'metadata.plan': { $foo: 1 } }] }, `condition-operator ${at}.$or.0.metadata.plan.$foo`],
  [{ 'metadata.age': 18 }, `condition-not-text ${at}.metadata.age`],
  [{ 'metadata.isPaid': { $in: [true] } }, `condition-not-text ${at}.metadata.isPaid`],
])('the query %j is told', (query, lint) => {
  expect(found(conditional(query))).toEqual([lint])
})

test('a missing default is told', () => {
  expect(found(conditional({ 'metadata.plan': 'paid' }, {}))).toEqual(['condition-without-default config.strategy'])
})
