/** A model that a column can have. */
export type ModelChoice = {
  /** `portkey/{provider}/{model}` */
  model: string
  provider: string
  providerName: string
  name: string
  /** Whether the server has what requests to its provider need. */
  isConfigured: boolean
  /** US dollars per million tokens; null where nobody knows. */
  inputUsdPerMillion: number | null
  outputUsdPerMillion: number | null
  /** Tokens that fit into the context; null where nobody knows. */
  contextTokens: number | null
  /** Its place in its provider's list, whose first ones are the best known. */
  place: number
}

const prefix = 'portkey/'
/** How many of each provider come before all others while nothing is typed. */
const foremost = 2

/**
 * The choices that have every typed word in their provider or name. Those chosen lately come first, then those whose name starts with
 * what was typed (the best known of each provider while nothing is), then those with a key.
 */
export function searchModels({ choices, typed, recent }: { choices: ModelChoice[]; typed: string; recent: string[] }): ModelChoice[] {
  const words = typed
    .toLowerCase()
    .replace(prefix, '')
    .split(/[\s/]+/)
    .filter(Boolean)
  const textOf = ({ provider, providerName, name }: ModelChoice) => `${provider} ${providerName} ${name}`.toLowerCase()
  const rank = (choice: ModelChoice) => {
    const place = recent.indexOf(choice.model)
    if (place >= 0) return place - recent.length
    const isStart = words.some((word) => choice.name.startsWith(word) || choice.provider === word)
    const isForemost = isStart || (words.length === 0 && choice.place < foremost)
    return (isForemost ? 0 : 2) + (choice.isConfigured ? 0 : 1)
  }
  return choices
    .filter((choice) => words.every((word) => textOf(choice).includes(word)))
    .toSorted((left, right) => rank(left) - rank(right))
}

/** What was typed as a model string, when it can be one that no list has; null otherwise. */
export function typedModel({ typed, choices }: { typed: string; choices: ModelChoice[] }): string | null {
  const text = typed.trim().replace(prefix, '')
  if (!/^[^/\s]+\/\S+$/.test(text)) return null
  const model = prefix + text
  return choices.some((choice) => choice.model === model) ? null : model
}

const maxRecent = 8

export function withRecent({ recent, model }: { recent: string[]; model: string }): string[] {
  return [model, ...recent.filter((other) => other !== model)].slice(0, maxRecent)
}
