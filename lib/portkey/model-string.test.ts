import { expect, test } from 'vitest'
import { parseModelString } from './model-string'

test.each([
  ['portkey/openai/gpt-4o-mini', 'openai', 'gpt-4o-mini'],
  ['portkey/openrouter/meta-llama/llama-3.1-405b-instruct', 'openrouter', 'meta-llama/llama-3.1-405b-instruct'],
  ['portkey/@openai-prod/gpt-4o', '@openai-prod', 'gpt-4o'],
  ['portkey/some-model', '', 'some-model'],
  ['portkey//gpt-4o', '', 'gpt-4o'],
  ['openai/gpt-4o', '', 'openai/gpt-4o'],
  ['x/portkey/y', '', 'x/y'],
  ['portkey/', '', ''],
  ['', '', ''],
])('%s is read as Langroid reads it', (text, provider, model) => {
  expect(parseModelString(text)).toEqual({ provider, model })
})
