import { z } from 'zod'
import { choiceKind, numberKind, type ObjectPart, type ParameterKind, type ParameterRow } from './parameter'

const listOfStatuses = z.array(z.int().min(100).max(599)).max(50)
/** One line that a header can carry. */
const headerText = z.string().regex(/^[\t\x20-\x7e\xa0-\xff]*$/, 'has a line break or a character that a header can’t carry')

const retryParts = {
  max_retries: {
    ...numberKind({ isInteger: true, least: 0, most: 5 }),
    help: 'Attempts after the first one, with 1, 2, 4, 8 and 16 s between them.',
  },
  on_status_codes: {
    kind: 'list' as const,
    isNumeric: true,
    placeholder: '429, 500, 502, 503, 504',
    schema: listOfStatuses,
    help: 'After which HTTP statuses.',
  },
  backoff: { ...choiceKind(['exponential', 'linear', 'constant']), help: 'The open gateway always waits exponentially.' },
  jitter: { kind: 'boolean' as const, schema: z.boolean(), help: 'The open gateway has no jitter.' },
}
const cacheParts = {
  enabled: { kind: 'boolean' as const, isOnByDefault: true, schema: z.boolean(), help: 'Off leaves the cache out.' },
  ttl: { ...numberKind({ isInteger: true, least: 1, unit: 's', placeholder: '3600' }), help: 'How long an answer is good, in seconds.' },
  namespace: { kind: 'text' as const, placeholder: 'my-app', schema: headerText, help: 'Answers of other namespaces are never taken.' },
  mode: { ...choiceKind(['simple', 'semantic']), help: 'Semantic exists on the hosted gateway alone.' },
}
const fieldsOf = (parts: Record<string, { help: string } & ParameterKind>): ObjectPart[] =>
  Object.entries(parts).map(([name, part]) => ({ name, ...part }))

/** Langroid's twelve fields, by their Python names. @see langroid/language_models/provider_params.py */
export const portkeyParamsTable = {
  retry: {
    group: 'Reliability',
    kind: 'object',
    start: { max_retries: 3 },
    fields: fieldsOf(retryParts),
    schema: z.strictObject({
      max_retries: retryParts.max_retries.schema.optional(),
      on_status_codes: listOfStatuses.optional(),
      backoff: z.string().optional(),
      jitter: z.boolean().optional(),
    }),
    help: 'How often the gateway asks again.',
    goesTo: 'config retry',
    langroidHeader: 'x-portkey-retry',
    readAs: { embedded: 'ignored as a header; sent as retry of the config, without backoff and jitter' },
  },
  cache: {
    group: 'Cache',
    kind: 'object',
    start: { enabled: true },
    fields: fieldsOf(cacheParts),
    schema: z.strictObject({
      enabled: z.boolean().optional(),
      ttl: cacheParts.ttl.schema.optional(),
      namespace: headerText.optional(),
      mode: cacheParts.mode.schema.optional(),
    }),
    help: 'Answers the same request from memory.',
    goesTo: 'config cache',
    langroidHeader: 'x-portkey-cache',
    readAs: { embedded: 'ignored as a header; sent as cache of the config' },
  },
  cache_force_refresh: {
    group: 'Cache',
    kind: 'boolean',
    schema: z.boolean(),
    help: 'Asks the provider even when an answer is there, and keeps the new one.',
    goesTo: 'header x-portkey-cache-force-refresh',
    langroidHeader: 'x-portkey-cache-force-refresh',
    readAs: { embedded: 'sent only when it is on, since its presence alone counts for some gateways' },
  },
  trace_id: {
    group: 'Observability',
    kind: 'text',
    placeholder: 'made for each run',
    schema: headerText.max(512),
    help: 'Groups calls into one trace.',
    goesTo: 'header x-portkey-trace-id',
    langroidHeader: 'x-portkey-trace-id',
  },
  metadata: {
    group: 'Observability',
    kind: 'map',
    entryName: 'entry',
    schema: z.record(z.string(), z.unknown()),
    help: 'Found again in the traces by metadata.name:value.',
    goesTo: 'header x-portkey-metadata',
    langroidHeader: 'x-portkey-metadata',
    readAs: { hosted: 'values are strings of at most 128 characters' },
  },
  user: {
    group: 'Observability',
    kind: 'text',
    placeholder: 'user-123',
    schema: z.string().max(512),
    help: 'Travels as _user in the metadata and as user in the body.',
    goesTo: 'header x-portkey-metadata',
    langroidHeader: 'x-portkey-user',
    readAs: { embedded: 'ignored as a header of its own' },
  },
  organization: {
    group: 'Observability',
    kind: 'text',
    placeholder: 'my-org',
    schema: z.string().max(512),
    help: 'Travels as _organisation in the metadata.',
    goesTo: 'header x-portkey-metadata',
    langroidHeader: 'x-portkey-organization',
    readAs: { embedded: 'ignored as a header of its own' },
  },
  custom_headers: {
    group: 'Headers',
    kind: 'map',
    entryName: 'header',
    schema: z.record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no name of a header'), headerText),
    help: 'Reach the provider; for the connection’s own use they can’t be taken.',
    goesTo: 'header x-portkey-forward-headers',
    readAs: { embedded: 'reach the provider only when they are listed for forwarding' },
  },
  api_key: {
    group: 'Connection',
    kind: 'secret',
    placeholder: 'PORTKEY_API_KEY of the server',
    schema: headerText,
    help: 'Portkey’s own key, kept for this session only. The embedded gateway needs none.',
    goesTo: 'header x-portkey-api-key',
    langroidHeader: 'x-portkey-api-key',
    readAs: { embedded: 'not needed and not sent' },
  },
  provider: {
    group: 'Connection',
    kind: 'text',
    placeholder: 'from the model string',
    schema: headerText,
    help: 'Counts where the model string names none.',
    goesTo: 'header x-portkey-provider',
    langroidHeader: 'x-portkey-provider',
  },
  virtual_key: {
    group: 'Connection',
    kind: 'text',
    placeholder: 'vk-…',
    schema: headerText,
    help: 'Names a key that Portkey keeps; the hosted gateway alone knows it.',
    goesTo: 'header x-portkey-virtual-key',
    langroidHeader: 'x-portkey-virtual-key',
    readAs: { embedded: 'ignored: there is no vault of keys' },
  },
  base_url: {
    group: 'Connection',
    kind: 'text',
    placeholder: 'https://api.portkey.ai',
    schema: z.string(),
    help: 'Address of a custom gateway, without /v1.',
    goesTo: 'client',
    readAs: { embedded: 'ignored: the app knows where its gateway is', hosted: 'ignored' },
  },
} as const satisfies Record<string, ParameterRow>
