/** The options of a request that never reach this provider, because the gateway leaves them out without a word. */
export const droppedOptions = (provider: string): readonly string[] => measured.get(provider)?.split(' ') ?? []

/**
 * Measured on gateway 1.15.2: each option was sent alone, and the body that came out compared with the one without it.
 * A provider whose row depends on the model (bedrock, vertex-ai) has none. `n` is left out: more than one answer is never asked for.
 */
const measured = new Map<string, string>(
  Object.entries({
    openai: 'top_k',
    anthropic:
      'seed frequency_penalty presence_penalty reasoning_effort parallel_tool_calls logit_bias logprobs top_logprobs service_tier verbosity response_format',
    google: 'frequency_penalty presence_penalty parallel_tool_calls logit_bias user service_tier verbosity',
    cohere: 'max_completion_tokens reasoning_effort top_k parallel_tool_calls logit_bias logprobs top_logprobs user service_tier verbosity',
    groq: 'top_k logprobs top_logprobs',
    'mistral-ai':
      'stop frequency_penalty presence_penalty reasoning_effort top_k logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    'together-ai': 'seed presence_penalty reasoning_effort parallel_tool_calls logit_bias top_logprobs user service_tier verbosity',
    openrouter:
      'stop seed frequency_penalty presence_penalty top_k parallel_tool_calls logit_bias logprobs top_logprobs user service_tier verbosity',
    deepseek: 'seed reasoning_effort top_k parallel_tool_calls tool_choice logit_bias user service_tier verbosity',
    'x-ai': 'top_k',
    'fireworks-ai': 'seed reasoning_effort parallel_tool_calls tool_choice logit_bias service_tier verbosity',
    'perplexity-ai':
      'stop seed reasoning_effort parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity',
    ollama: 'reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity',
    'azure-openai': 'top_k parallel_tool_calls service_tier',
    'azure-ai': 'top_k parallel_tool_calls service_tier',
    cerebras: 'frequency_penalty presence_penalty top_k parallel_tool_calls logit_bias logprobs service_tier',
    sambanova: 'seed frequency_penalty presence_penalty top_k tool_choice logit_bias logprobs user response_format',
    deepinfra:
      'seed reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    huggingface: 'seed reasoning_effort top_k parallel_tool_calls logprobs top_logprobs service_tier verbosity',
    github: 'top_k parallel_tool_calls service_tier',
    moonshot:
      'stop seed frequency_penalty presence_penalty reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    'z-ai': 'top_k',
    zhipu:
      'max_completion_tokens stop seed frequency_penalty presence_penalty reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    nebius: 'top_k',
    ai21: 'seed reasoning_effort parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    'workers-ai':
      'temperature top_p stop seed frequency_penalty presence_penalty reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    siliconflow:
      'seed reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    'novita-ai': 'seed reasoning_effort parallel_tool_calls logit_bias top_logprobs user service_tier verbosity',
    'inference-net': 'top_k',
    upstage: 'top_k',
    lambda: 'top_k',
    'reka-ai':
      'reasoning_effort parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    anyscale: 'seed reasoning_effort top_k parallel_tool_calls service_tier verbosity',
    ncompass:
      'seed reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    lingyi:
      'stop seed frequency_penalty presence_penalty reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    monsterapi:
      'max_tokens max_completion_tokens stop seed frequency_penalty presence_penalty reasoning_effort parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    predibase:
      'seed frequency_penalty presence_penalty reasoning_effort parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity',
    deepbricks: 'reasoning_effort top_k parallel_tool_calls service_tier verbosity',
    'lemonfox-ai': 'seed top_k tool_choice logit_bias logprobs user response_format',
    lepton: 'max_completion_tokens reasoning_effort parallel_tool_calls tool_choice service_tier verbosity response_format',
    'kluster-ai': 'top_k',
    nscale: 'seed top_k tool_choice user',
    bytez:
      'max_completion_tokens stop seed frequency_penalty presence_penalty reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    'featherless-ai': 'top_k',
    krutrim: 'top_k',
    '302ai':
      'max_completion_tokens seed reasoning_effort top_k parallel_tool_calls tool_choice logit_bias logprobs top_logprobs user service_tier verbosity response_format',
    cometapi: 'top_k',
    matterai: 'top_k',
    nextbit: 'top_k',
    modal: 'top_k',
    iointelligence: 'top_k',
    aibadgr: 'top_k',
    ovhcloud: 'top_k',
  }),
)
