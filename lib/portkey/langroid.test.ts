import vectors from '@/lib/testing/langroid-params.json'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { langroidHeaders, providerApiKey } from './langroid'
import { parseModelString } from './model-string'

/** What JavaScript can't know from parsed JSON. */
const impossible = new Set(['lossy-in-js'])
const record = z.record(z.string(), z.string())
const headerVectors = z
  .array(
    z.object({
      id: z.string(),
      params: z.record(z.string(), z.unknown()),
      env: record,
      headers: record.optional(),
      error: z.string().optional(),
      tags: z.array(z.string()).default([]),
    }),
  )
  .parse(vectors.headers)

for (const { id, params, env, headers, error, tags } of headerVectors) {
  if (tags.some((tag) => impossible.has(tag))) continue
  test(`the headers of "${id}" are Langroid’s own`, () => {
    if (error) expect(() => langroidHeaders({ params, env })).toThrow()
    else expect(langroidHeaders({ params, env })).toEqual(headers)
  })
}

test.each(vectors.models)('the model string "$model_string" is split as Langroid splits it', ({ model_string: text, provider, model }) => {
  expect(parseModelString(text)).toEqual({ provider, model })
})

test.each(vectors.keys)('the key of $provider is looked up as Langroid looks it up', ({ provider, env, key, ...rest }) => {
  const defaultKey = 'default' in rest ? rest.default : undefined
  expect(providerApiKey({ provider, env: { ...env }, ...(defaultKey !== undefined && { defaultKey }) })).toBe(key)
})
