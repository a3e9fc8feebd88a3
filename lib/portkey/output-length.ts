import { findProvider } from './providers'

/** What Anthropic's API can't do without, where nobody said it. */
export const defaultMaxTokens = 4096

/** True where an answer's length has to be given: at Anthropic, and for its models at other providers that speak its API. */
export const needsLength = ({ provider, model }: { provider: string; model: string }): boolean =>
  findProvider(provider)?.wire === 'anthropic' || (['vertex-ai', 'azure-ai'].includes(provider) && /claude/i.test(model))

/** True when options say how long an answer may be. */
export const hasLength = ({ max_tokens: all, max_completion_tokens: completion }: Record<string, unknown>): boolean =>
  isSet(all) || isSet(completion)

const isSet = (value: unknown) => value !== null && value !== undefined && value !== ''
