/** Wire format of a provider's API; `openai` also for everything that speaks the same. */
export type Wire = 'openai' | 'anthropic' | 'google' | 'cohere'

/** A further field of a provider, by its config key. */
type FieldRow = {
  /** Variables that may hold it, first one first. */
  env: readonly string[]
  /** Its header, where that is not `x-portkey-` and the config key with hyphens. */
  header?: string
  /** JSON: compact in a header, an object in a config. */
  isJson?: true
}

export type ProviderRow = {
  name: string
  wire?: Wire
  /** Customary variables for the key, after Langroid's `{PROVIDER}_API_KEY` and `{PROVIDER}_KEY`. */
  env?: readonly string[]
  /** Its base address does not end in /v1, so a host that takes its place must not either. */
  baseHasNoV1?: true
  fields?: Record<string, FieldRow>
  /** What a request can't do without: any one of these lists of fields, where `key` is the API key and `host` a base address. */
  needs?: readonly (readonly string[])[]
  hasNoChat?: true
  /** Listed by the gateway as valid, but not there. */
  isMissing?: true
  /** Its API is one of its own, which the simulator does not speak. */
  isBeyondSimulator?: true
}
