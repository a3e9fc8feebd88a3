import { z } from 'zod'
import { choiceKind, numberKind, type ParameterRow } from './parameter'

const statuses = z.array(z.int().min(100).max(599))
const objects = z.array(z.record(z.string(), z.unknown()))
const anything = { kind: 'json' as const, schema: z.record(z.string(), z.unknown()) }
/** Checks, or the names of some that were saved at Portkey. */
const checks = { kind: 'json' as const, schema: z.array(z.unknown()), group: 'Guardrails' }

/** Keys of a config and of each of its targets, which take over what they don't say themselves. Schemas hold what the gateway takes. */
export const gatewayConfigTable = {
  strategy: {
    group: 'Targets',
    kind: 'object',
    start: { mode: 'fallback' },
    fields: [
      { name: 'mode', ...choiceKind(['single', 'loadbalance', 'fallback', 'conditional']), help: 'How a target is chosen.' },
      {
        name: 'on_status_codes',
        kind: 'list',
        isNumeric: true,
        placeholder: 'every status but 2xx',
        schema: statuses,
        help: 'After which HTTP statuses a fallback goes on.',
      },
      { name: 'conditions', kind: 'json', schema: objects, help: 'Queries over metadata and params, each with the name of a target.' },
      { name: 'default', kind: 'text', schema: z.string(), help: 'Name of the target where no condition holds.' },
    ],
    schema: z.looseObject({ mode: z.enum(['single', 'loadbalance', 'fallback', 'conditional']), on_status_codes: statuses.optional() }),
    help: 'How one of the targets is chosen.',
    goesTo: 'config strategy',
  },
  targets: { group: 'Targets', kind: 'json', schema: objects, help: 'Providers, or configs of their own.', goesTo: 'config targets' },
  provider: { group: 'Target', kind: 'text', schema: z.string(), help: 'Slug of the provider.', goesTo: 'config provider' },
  model: { group: 'Target', kind: 'text', schema: z.string(), help: 'Short for override_params.model.', goesTo: 'config override_params' },
  name: { group: 'Target', kind: 'text', schema: z.string(), help: 'What conditions call it.', goesTo: 'config name' },
  weight: { group: 'Target', ...numberKind({ least: 0, placeholder: '1' }), help: 'Its share of the load.', goesTo: 'config weight' },
  override_params: { group: 'Target', ...anything, help: 'Replaces parts of the body.', goesTo: 'config override_params' },
  virtual_key: {
    group: 'Target',
    kind: 'text',
    schema: z.string(),
    help: 'Names a key that Portkey keeps.',
    goesTo: 'config virtual_key',
    readAs: { embedded: 'ignored: there is no vault of keys' },
  },
  retry: {
    group: 'Reliability',
    kind: 'object',
    start: { attempts: 3 },
    fields: [
      { name: 'attempts', ...numberKind({ isInteger: true, least: 0, most: 5 }), help: 'Attempts after the first one.' },
      {
        name: 'on_status_codes',
        kind: 'list',
        isNumeric: true,
        placeholder: '429, 500, 502, 503, 504',
        schema: statuses,
        help: 'After which HTTP statuses.',
      },
    ],
    schema: z.looseObject({ attempts: z.int().min(0).max(5), on_status_codes: statuses.optional() }),
    help: 'How often the same target is asked again.',
    goesTo: 'config retry',
  },
  request_timeout: {
    group: 'Reliability',
    ...numberKind({ isInteger: true, least: 1, unit: 'ms' }),
    help: 'How long to wait for the first sign of an answer. A stream that stalls later is not ended by it.',
    goesTo: 'config request_timeout',
  },
  cache: {
    group: 'Cache',
    kind: 'object',
    start: { mode: 'simple' },
    fields: [
      { name: 'mode', ...choiceKind(['simple', 'semantic']), help: 'Semantic exists on the hosted gateway alone.' },
      { name: 'max_age', ...numberKind({ isInteger: true, least: 1, unit: 's' }), help: 'How long an answer is good, in seconds.' },
    ],
    schema: z.looseObject({ mode: z.enum(['simple', 'semantic']), max_age: z.number().min(1).optional() }),
    help: 'Answers the same request from memory.',
    goesTo: 'config cache',
  },
  input_guardrails: { ...checks, help: 'Checks of the last user message.', goesTo: 'config input_guardrails' },
  output_guardrails: { ...checks, help: 'Checks of the answer. They see no streams.', goesTo: 'config output_guardrails' },
  before_request_hooks: { ...checks, help: 'Input guardrails in their long form.', goesTo: 'config before_request_hooks' },
  after_request_hooks: { ...checks, help: 'Output guardrails in their long form.', goesTo: 'config after_request_hooks' },
  input_mutators: { ...checks, help: 'Change the prompt.', goesTo: 'config input_mutators' },
  output_mutators: { ...checks, help: 'Change the answer.', goesTo: 'config output_mutators' },
  forward_headers: {
    group: 'Headers',
    kind: 'list',
    isNumeric: false,
    schema: z.array(z.string()),
    help: 'Headers of the request that the provider gets to see.',
    goesTo: 'config forward_headers',
  },
  custom_host: { group: 'Target', kind: 'text', schema: z.string(), help: 'Another address of the API.', goesTo: 'config custom_host' },
  strict_open_ai_compliance: {
    group: 'Headers',
    kind: 'boolean',
    schema: z.boolean(),
    help: 'Leaves out what OpenAI’s format doesn’t have: reasoning, real finish reasons, results of checks.',
    goesTo: 'config strict_open_ai_compliance',
  },
  id: { group: 'Target', kind: 'text', schema: z.string(), help: 'A name for the evidence.', goesTo: 'config id' },
} as const satisfies Record<string, ParameterRow>
