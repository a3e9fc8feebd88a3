import { z } from 'zod'
import { choiceKind, numberKind, type ParameterRow } from './parameter'

/** Options of a model that most providers know, in OpenAI's words. */
export const modelOptionsTable = {
  temperature: {
    ...numberKind({ least: 0, most: 2, placeholder: 'the model’s own' }),
    help: '0 repeats itself, 2 rambles.',
    goesTo: 'body temperature',
  },
  max_tokens: {
    ...numberKind({ isInteger: true, least: 1, unit: 'tokens', placeholder: 'the model’s own' }),
    help: 'The longest answer, in tokens. Anthropic gets 4,096 where nothing is set, since it asks for a number.',
    goesTo: 'body max_tokens',
  },
  max_completion_tokens: {
    ...numberKind({ isInteger: true, least: 1, unit: 'tokens' }),
    help: 'The same for OpenAI’s reasoning models, which count their thoughts in.',
    goesTo: 'body max_completion_tokens',
  },
  top_p: {
    ...numberKind({ least: 0, most: 1, placeholder: '1' }),
    help: 'Only words within this share of the likelihood.',
    goesTo: 'body top_p',
  },
  stop: {
    kind: 'list',
    isNumeric: false,
    placeholder: 'END, ###',
    schema: z.union([z.string(), z.array(z.string()).max(16)]),
    help: 'Texts at which the answer ends.',
    goesTo: 'body stop',
  },
  seed: {
    ...numberKind({ isInteger: true }),
    help: 'The same seed gives about the same answer, where a provider has it.',
    goesTo: 'body seed',
  },
  frequency_penalty: {
    ...numberKind({ least: -2, most: 2, placeholder: '0' }),
    help: 'Against repeating words.',
    goesTo: 'body frequency_penalty',
  },
  presence_penalty: {
    ...numberKind({ least: -2, most: 2, placeholder: '0' }),
    help: 'Towards new subjects.',
    goesTo: 'body presence_penalty',
  },
  reasoning_effort: {
    ...choiceKind(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']),
    help: 'How long a reasoning model thinks.',
    goesTo: 'body reasoning_effort',
  },
  top_k: {
    ...numberKind({ isInteger: true, least: 1 }),
    help: 'Only this many of the likeliest words. OpenAI has no such option, and Cohere calls it k.',
    goesTo: 'body top_k',
  },
  parallel_tool_calls: {
    kind: 'boolean',
    isOnByDefault: true,
    schema: z.boolean(),
    help: 'Several tools may be called at once.',
    goesTo: 'body parallel_tool_calls',
  },
  tool_choice: {
    kind: 'json',
    schema: z.union([z.enum(['auto', 'none', 'required']), z.record(z.string(), z.unknown())]),
    help: '"auto", "none", "required", or one tool by name.',
    goesTo: 'body tool_choice',
  },
  user: {
    kind: 'text',
    placeholder: 'user-123',
    schema: z.string().max(512),
    help: 'Whom a provider holds responsible for misuse. The Portkey parameter of this name wins over it.',
    goesTo: 'body user',
  },
  verbosity: {
    ...choiceKind(['low', 'medium', 'high']),
    help: 'How much a newer OpenAI model says.',
    goesTo: 'body verbosity',
  },
  service_tier: {
    kind: 'text',
    placeholder: 'auto, default, flex, priority',
    schema: z.string().min(1).max(64),
    help: 'Speed against price, in the provider’s own words.',
    goesTo: 'body service_tier',
  },
  logprobs: {
    kind: 'boolean',
    schema: z.boolean(),
    help: 'Tells how likely each token was. It is in the evidence of a plain answer.',
    goesTo: 'body logprobs',
  },
  top_logprobs: {
    ...numberKind({ isInteger: true, least: 0, most: 20 }),
    help: 'How many other tokens are told at each place. Needs logprobs.',
    goesTo: 'body top_logprobs',
  },
  logit_bias: {
    kind: 'json',
    schema: z.record(z.string().regex(/^\d+$/, 'is no number of a token'), z.number().min(-100).max(100)),
    help: 'Makes tokens, by their numbers, more likely (up to 100) or less (down to −100).',
    goesTo: 'body logit_bias',
  },
  n: {
    ...numberKind({ isInteger: true, least: 1, most: 1 }),
    help: 'One answer a call; samples repeat the call.',
    goesTo: 'body n',
  },
} as const satisfies Record<string, ParameterRow>
