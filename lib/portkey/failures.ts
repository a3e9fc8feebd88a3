type Context = {
  /** Its name, or its slug where nobody knows it. */
  provider: string
  model: string
  /** The variable that holds its key. */
  envNames: string
  /** Slugs that may have been meant, with commas. */
  suggestions: string
  /** How long the provider asks to wait, in words; empty when it doesn't. */
  wait: string
  /** Checks of guardrails that failed, with commas. */
  checks: string
  /** Where in the routing the fault is; empty when it is not in it. */
  place: string
}
type Failure = { message: (context: Context) => string; advice: (context: Context) => string }

const named = (provider: string) => provider || 'the provider'

/** Every way in which a sent call can fail, by code: what happened and what to do next. */
export const failures = {
  invalid_provider: {
    message: ({ provider, place }) =>
      place ? `The gateway does not know the provider of ${place}.` : `The gateway knows no provider “${provider}”.`,
    advice: ({ provider, suggestions, place }) => {
      if (place)
        return 'Choose a provider from the list for this target; slugs are lower-case. The findings beside the request name what is near.'
      if (provider.startsWith('@'))
        return 'Slugs with @ are of the hosted gateway’s model catalogue: choose that connection, or a provider.'
      if (suggestions.includes(',')) return `Did you mean one of these? They serve such models: ${suggestions}.`
      return suggestions ? `Did you mean ${suggestions}?` : 'Choose a provider from the list of the model picker; slugs are lower-case.'
    },
  },
  missing_provider: {
    message: () => 'The gateway was not told which provider to use.',
    advice: () => 'Write the model as portkey/{provider}/{model}, or name a provider in the routing.',
  },
  invalid_config: {
    message: () => 'The gateway refused the routing.',
    advice: () => 'Mend the place that it names below. Each target needs a provider, or a strategy with targets of its own.',
  },
  no_target: {
    message: () => 'The routing left the gateway without a target.',
    advice: () =>
      'A load balancer needs a target with a weight above 0. Conditional routing needs a default, and names in “then” that targets have; metadata are compared as texts.',
  },
  retry_after_broken: {
    message: () => 'The gateway stumbled over use_retry_after_header, which does not work in its published version.',
    advice: () => 'Remove it from retry in the routing. Without it the gateway waits 1, 2, 4, 8 and 16 seconds.',
  },
  gateway_refused: {
    message: () => 'The gateway refused the request.',
    advice: () => 'Its own words below say why. The request as it was sent stands in the evidence.',
  },
  not_a_gateway: {
    message: () => 'What answered at this address is no Portkey gateway.',
    advice: () => 'Check PORTKEY_BASE_URL, or the field base_url: the address of the gateway, without /v1.',
  },
  custom_host_refused: {
    message: () => 'The gateway refused the host that stands in for the provider.',
    advice: ({ provider }) =>
      `Check the base URL set for ${named(provider)}: it needs http:// or https:// and a host that the gateway may reach.`,
  },
  invalid_provider_key: {
    message: ({ provider }) => `${named(provider)} refused the key.`,
    advice: ({ envNames }) =>
      `Check ${envNames || 'the key'} in .env: is it whole, still valid, and of the right project? Then start the app again.`,
  },
  forbidden: {
    message: ({ provider }) => `${named(provider)} does not let this key do that.`,
    advice: ({ model }) =>
      `The key may lack access to ${model || 'the model'} or to this region. Check its rights in the provider’s console.`,
  },
  payment_required: {
    message: ({ provider }) => `${named(provider)} says that the account has no credit left.`,
    advice: () => 'Add credit in the provider’s console, or choose another provider.',
  },
  quota_exceeded: {
    message: ({ provider }) => `The quota of the account at ${named(provider)} is used up.`,
    advice: () => 'Retrying will not help: raise the quota or add credit, or add a fallback to another provider.',
  },
  model_not_found: {
    message: ({ provider, model }) => `${named(provider)} has no model “${model}”.`,
    advice: () =>
      'Check the name: a model is written portkey/{provider}/{model}, as in the model picker. It may also be retired, or not open to this key.',
  },
  context_too_long: {
    message: ({ model }) => `The prompt is longer than ${model || 'the model'} can take.`,
    advice: () => 'Shorten the messages, lower max_tokens, or choose a model with a larger context window.',
  },
  request_refused: {
    message: ({ provider }) => `${named(provider)} refused the request.`,
    advice: () => 'Its own words below say which part. Options that this model does not take are the usual cause.',
  },
  rate_limited: {
    message: ({ provider }) => `${named(provider)} is limiting the rate of requests.`,
    advice: ({ wait }) =>
      `Wait ${wait || 'a little'}, or set retry (429 is retried after 1, 2, 4 … seconds) or a fallback to another provider.`,
  },
  guardrail_denied: {
    message: ({ checks }) => `A guardrail of the routing denied the request or the answer${checks && `: ${checks}`}.`,
    advice: () => 'The evidence shows which check failed. Change the text, or the check’s “deny”.',
  },
  timed_out: {
    message: ({ provider }) => `${named(provider)} did not begin to answer within the time limit.`,
    advice: () => 'Raise request_timeout in the routing, or add a fallback; a retry happens only if 408 is among its status codes.',
  },
  provider_overloaded: {
    message: ({ provider }) => `${named(provider)} is overloaded or unavailable.`,
    advice: ({ wait }) => `Try again${wait && ` in ${wait}`}, or set retry and a fallback to another provider in the routing.`,
  },
  provider_error: {
    message: ({ provider }) => `${named(provider)} failed with an error of its own.`,
    advice: () => 'Try again; if it stays, look at the provider’s status page, or add a fallback.',
  },
  provider_unreachable: {
    message: ({ provider }) => `The gateway could not reach ${named(provider)}.`,
    advice: () => 'Check the network of this machine and the base URL, if one is set for this provider. Is the local server running?',
  },
  provider_bad_answer: {
    message: ({ provider }) => `${named(provider)} answered with something that is no answer (an HTML page, broken JSON or nothing).`,
    advice: () => 'A proxy or a wrong base URL on the way is the usual cause. Try again, and check the host in the attempts below.',
  },
  unsupported_endpoint: {
    message: ({ provider }) => `The gateway has no chat completions for ${named(provider)}.`,
    advice: () => 'Choose another provider for chat.',
  },
  stream_cut: {
    message: ({ provider }) => `The stream from ${named(provider)} broke off before the answer was complete.`,
    advice: () => 'What had come is kept. Run it again; the gateway can’t fall back once a stream has begun.',
  },
  stream_malformed: {
    message: ({ provider }) => `The stream from ${named(provider)} held an event that is not valid.`,
    advice: () => 'What had come is kept. Run it again; if it stays, the provider or a proxy on the way is at fault.',
  },
  stream_error: {
    message: ({ provider }) => `${named(provider)} reported an error in the middle of its answer.`,
    advice: () => 'What had come is kept. Run it again; the gateway can’t fall back once a stream has begun.',
  },
  portkey_key_refused: {
    message: () => 'The hosted gateway refused the Portkey API key.',
    advice: () => 'Check PORTKEY_API_KEY in .env, and whether the key is active in the Portkey dashboard.',
  },
  headers_too_large: {
    message: () => 'The gateway refused the request because its headers are too large.',
    advice: () => 'Shorten the metadata, the custom headers or the routing.',
  },
  gateway_unreachable: {
    message: () => 'The gateway could not be reached.',
    advice: () =>
      'The settings page shows its state and can test it. The embedded gateway is started again by itself; check the address of another one.',
  },
  gateway_died: {
    message: () => 'The embedded gateway stopped while this call was running.',
    advice: () => 'It is being started again; run the call again in a moment. The settings page shows its last error.',
  },
  gateway_error: {
    message: () => 'The gateway failed in a way that it does not explain.',
    advice: () => 'Run it again. LOG_LEVEL=debug shows the request and the response, secrets redacted.',
  },
  internal_error: {
    message: () => 'The app failed while it handled this call.',
    advice: () => 'The log in the terminal says what; running it again may help.',
  },
  not_recorded: {
    message: () => 'The call could not be recorded, so it was not sent.',
    advice: () => 'Check that the data directory has room and can be written. The log in the terminal says what went wrong.',
  },
} as const satisfies Record<string, Failure>

export type FailureCode = keyof typeof failures
