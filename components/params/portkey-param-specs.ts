import type { PortkeyParams } from '@/lib/portkey/params'
import type { ParamSpec } from './param-spec'

type Name = Exclude<keyof PortkeyParams, 'api_key'>

/** The controls of Langroid's fields, the key apart, which is typed for a session only. */
export const portkeyParamSpecs: readonly (ParamSpec & { name: Name; group: string })[] = [
  {
    group: 'Reliability',
    name: 'retry',
    kind: 'object',
    start: { max_retries: 3 },
    help: 'How often the gateway asks again.',
    fields: [
      {
        name: 'max_retries',
        kind: 'number',
        isInteger: true,
        least: 0,
        most: 5,
        help: 'Attempts after the first one, with 1, 2, 4, 8 and 16 s between them.',
      },
      {
        name: 'on_status_codes',
        kind: 'list',
        isNumeric: true,
        placeholder: '429, 500, 502, 503, 504',
        help: 'After which HTTP statuses.',
      },
      {
        name: 'backoff',
        kind: 'choice',
        choices: ['exponential', 'linear', 'constant'],
        help: 'The open gateway always waits exponentially.',
      },
      { name: 'jitter', kind: 'boolean', help: 'The open gateway has no jitter.' },
    ],
  },
  {
    group: 'Cache',
    name: 'cache',
    kind: 'object',
    start: { enabled: true },
    help: 'Answers the same request from memory.',
    fields: [
      { name: 'enabled', kind: 'boolean', isOnByDefault: true, help: 'Off leaves the cache out.' },
      { name: 'ttl', kind: 'number', isInteger: true, least: 1, placeholder: '3600', help: 'How long an answer is good, in seconds.' },
      { name: 'namespace', kind: 'text', placeholder: 'my-app', help: 'Answers of other namespaces are never taken.' },
    ],
  },
  {
    group: 'Cache',
    name: 'cache_force_refresh',
    kind: 'boolean',
    help: 'Asks the provider even when an answer is there, and keeps the new one.',
  },
  { group: 'Observability', name: 'trace_id', kind: 'text', placeholder: 'made for each run', help: 'Groups calls into one trace.' },
  { group: 'Observability', name: 'metadata', kind: 'map', entryName: 'entry', help: 'Found again in the traces by metadata.name:value.' },
  {
    group: 'Observability',
    name: 'user',
    kind: 'text',
    placeholder: 'user-123',
    help: 'Travels as _user in the metadata and as user in the body.',
  },
  { group: 'Observability', name: 'organization', kind: 'text', placeholder: 'my-org', help: 'Travels as _organisation in the metadata.' },
  {
    group: 'Headers',
    name: 'custom_headers',
    kind: 'map',
    entryName: 'header',
    help: 'Reach the provider; for the connection’s own use they can’t be taken.',
  },
  {
    group: 'Connection',
    name: 'provider',
    kind: 'text',
    placeholder: 'from the model string',
    help: 'Counts where the model string names none.',
  },
  {
    group: 'Connection',
    name: 'virtual_key',
    kind: 'text',
    placeholder: 'vk-…',
    help: 'Names a key that Portkey keeps; the hosted gateway alone knows it.',
  },
  {
    group: 'Connection',
    name: 'base_url',
    kind: 'text',
    placeholder: 'https://api.portkey.ai',
    help: 'Address of a custom gateway, without /v1.',
  },
]
