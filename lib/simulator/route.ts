import { anthropicWire } from './wire-anthropic.ts'
import { cohereWire } from './wire-cohere.ts'
import { googleWire } from './wire-google.ts'
import { openaiWire } from './wire-openai.ts'
import type { Wire } from './wire.ts'

export type Route = { type: 'chat' | 'count-tokens' | 'models'; wire: Wire } | { type: 'unknown' }

/** Found by the end of the path, since providers put their interface under many prefixes. */
const chatPaths: [RegExp, Wire][] = [
  [/\/chat\/completions$/, openaiWire],
  [/\/messages$/, anthropicWire],
  [/\/v2\/chat$/, cohereWire],
  [/\/models\/[^/]+:(stream)?generateContent$/i, googleWire],
]

export function routeOf({ method, pathname, provider }: { method: string; pathname: string; provider: string | null }): Route {
  const path = pathname.replace(/\/+$/, '')
  if (method === 'GET' && path.endsWith('/models')) return { type: 'models', wire: modelsWire({ path, provider }) }
  if (method !== 'POST') return { type: 'unknown' }
  if (path.endsWith('/messages/count_tokens')) return { type: 'count-tokens', wire: anthropicWire }
  const wire = chatPaths.find(([pattern]) => pattern.test(path))?.[1]
  return wire ? { type: 'chat', wire } : { type: 'unknown' }
}

function modelsWire({ path, provider }: { path: string; provider: string | null }): Wire {
  if (path.endsWith('/v1beta/models') || provider === 'google') return googleWire
  if (provider === 'anthropic') return anthropicWire
  return provider === 'cohere' ? cohereWire : openaiWire
}
