import { expect, test } from 'vitest'
import { gatewayConfigSchema } from './gateway-config'
import { modelOptionsSchema, portkeyParamsSchema } from './params'
import { promptSchema } from './prompt'
import { buildGatewayRequest, redactedRequest, type GatewayRequest } from './request'
import type { Credentials, RequestInput, SimulationTree } from './request-input'

const keys: Record<string, string> = {
  openai: 'sk-openai-key-1',
  anthropic: 'sk-ant-key-22',
  google: 'AIza-google-key',
  cohere: 'co-key-3333',
}

type Asked = {
  model?: string
  params?: object
  config?: object | null
  options?: object
  simulate?: SimulationTree | null
  prompt?: object
  gateway?: RequestInput['gateway']
  credentials?: Partial<Credentials>
  simulatorOrigin?: string | null
}

function inputOf({ model = 'portkey/openai/gpt-4o-mini', simulate = null, ...asked }: Asked): RequestInput {
  return {
    prompt: promptSchema.parse({ messages: [{ role: 'user', content: 'Hello' }], ...asked.prompt }),
    column: {
      model,
      params: portkeyParamsSchema.parse(asked.params ?? {}),
      config: asked.config ? gatewayConfigSchema.parse(asked.config) : null,
      options: modelOptionsSchema.parse(asked.options ?? {}),
      simulate,
    },
    call: { callId: 'call-1', traceId: 'trace-1a2b3c4d', sample: 0 },
    gateway: asked.gateway ?? { kind: 'embedded', baseUrl: 'http://127.0.0.1:41001' },
    credentials: {
      providerKey: (provider) => keys[provider] ?? null,
      providerBaseUrl: () => null,
      authFields: () => ({}),
      portkeyApiKey: null,
      trustedOrigins: ['https://api.portkey.ai'],
      ...asked.credentials,
    },
    simulatorOrigin: asked.simulatorOrigin === undefined ? 'http://127.0.0.1:41002' : asked.simulatorOrigin,
  }
}

function built(asked: Asked): GatewayRequest {
  const result = buildGatewayRequest(inputOf(asked))
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.request
}

function problemOf(asked: Asked) {
  const result = buildGatewayRequest(inputOf(asked))
  if (result.ok) throw new Error('it was built')
  return result.error
}

const headersOf = ({ headers }: GatewayRequest): Record<string, string> =>
  Object.fromEntries(headers.map(({ name, value }) => [name, value]))
const headers = (asked: Asked) => headersOf(built(asked))
const configOf = (asked: Asked) => JSON.parse(headers(asked)['x-portkey-config'] ?? 'null')
const hosted = { kind: 'hosted', baseUrl: 'https://api.portkey.ai' } as const
const custom = { kind: 'custom', baseUrl: 'https://gateway.example.com' } as const
const withPortkeyKey = { portkeyApiKey: 'pk-portkey-key-1' }
const fallback = (...targets: object[]) => ({ strategy: { mode: 'fallback' }, targets })

test('a plain column is a stream with provider, key and trace id, and no config', () => {
  const request = built({ options: { temperature: 0.5 } })
  expect(headersOf(request)).toMatchObject({
    'x-portkey-provider': 'openai',
    authorization: 'Bearer sk-openai-key-1',
    'x-portkey-trace-id': 'trace-1a2b3c4d',
    'x-portkey-strict-open-ai-compliance': 'false',
  })
  expect(headersOf(request)).not.toHaveProperty('x-portkey-config')
  expect(request.body).toEqual({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: 'Hello' }],
    temperature: 0.5,
    stream: true,
    stream_options: { include_usage: true },
  })
})

test('headers of Langroid that do nothing at the gateway are never sent', () => {
  const sent = headers({
    params: {
      retry: { max_retries: 3 },
      cache: { enabled: true },
      user: 'u',
      organization: 'o',
      cache_force_refresh: false,
      api_key: 'pk-1',
    },
  })
  for (const name of ['retry', 'cache', 'user', 'organization', 'api-key', 'cache-force-refresh'])
    expect(sent).not.toHaveProperty(`x-portkey-${name}`)
})

test('retry and cache of the parameters become the config’s', () => {
  const params = {
    retry: { max_retries: 3, backoff: 'exponential', jitter: true, on_status_codes: [429] },
    cache: { enabled: true, ttl: 3600, namespace: 'my-app' },
    cache_force_refresh: true,
  }
  expect(configOf({ params })).toEqual({ retry: { attempts: 3, on_status_codes: [429] }, cache: { mode: 'simple', max_age: 3600 } })
  expect(headers({ params })).toMatchObject({ 'x-portkey-cache-namespace': 'my-app', 'x-portkey-cache-force-refresh': 'true' })
})

test('a cache that is switched off is left out', () => {
  expect(configOf({ params: { cache: { enabled: false, ttl: 60 } } })).toBeNull()
})

test('what the config says itself is not overridden, and what it leaves open is filled in', () => {
  const params = { retry: { max_retries: 3, on_status_codes: [503] }, cache: { enabled: true, ttl: 60 } }
  expect(configOf({ params, config: { retry: { attempts: 1 }, cache: { mode: 'semantic' }, request_timeout: 500 } })).toEqual({
    retry: { attempts: 1, on_status_codes: [503] },
    cache: { mode: 'semantic', max_age: 60 },
    request_timeout: 500,
  })
})

test('metadata are strings in ASCII, with user and organization under the names that are indexed', () => {
  const { 'x-portkey-metadata': metadata = '' } = headers({
    params: { metadata: { feature: '日本', count: 3, isOn: true }, user: 'ada', organization: 'acme' },
  })
  expect(metadata).toMatch(/^[\x20-\x7e]+$/)
  expect(JSON.parse(metadata)).toEqual({ _user: 'ada', _organisation: 'acme', feature: '日本', count: '3', isOn: 'true' })
  expect(built({ params: { user: 'ada' } }).body.user).toBe('ada')
})

test('custom headers are listed for forwarding, beside the marker', () => {
  expect(headers({ params: { custom_headers: { 'X-Request-Source': 'play', 'x-feature': 'chat' } } })).toMatchObject({
    'x-request-source': 'play',
    'x-feature': 'chat',
    'x-portkey-forward-headers': 'x-request-source,x-feature,x-pg-target',
  })
})

test.each([
  'x-portkey-config',
  'X-PG-target',
  'x-simulate',
  'Host',
  'Content-Length',
  'Authorization',
  'x-api-key',
  'Cookie',
  'connection',
])('a custom header named %s is a failed call with advice', (name) => {
  expect(problemOf({ params: { custom_headers: { [name]: 'v' } } })).toMatchObject({ code: 'custom_header_refused', httpStatus: null })
})

test('variables are filled in, and one without a value is a failed call that names it', () => {
  const prompt = { messages: [{ role: 'user', content: 'Hello {{ name }} of {{town}}' }] }
  expect(built({ prompt: { ...prompt, variables: { name: 'Ada', town: '' } } }).body.messages).toEqual([
    { role: 'user', content: 'Hello Ada of ' },
  ])
  const error = problemOf({ prompt: { ...prompt, variables: { name: 'Ada' } } })
  expect(error.code).toBe('missing_variable')
  expect(error.message).toContain('town')
})

test('Anthropic gets a length where none was given, and only then', () => {
  const model = 'portkey/anthropic/claude-3-haiku-20240307'
  expect(built({ model }).body.max_tokens).toBe(4096)
  expect(built({ model, options: { max_tokens: 5 } }).body.max_tokens).toBe(5)
  expect(built({ model, options: { max_completion_tokens: 6 } }).body).not.toHaveProperty('max_tokens')
  expect(built({}).body).not.toHaveProperty('max_tokens')
})

test('each target gets key, marker and what its provider can’t do without, and no header beats them', () => {
  const asked = {
    config: fallback(
      { provider: 'openai', override_params: { model: 'gpt-4o' } },
      { strategy: { mode: 'loadbalance' }, targets: [{ provider: 'anthropic', model: 'claude-3-haiku-20240307', weight: 1 }] },
    ),
    params: { custom_headers: { 'x-feature': 'chat' }, retry: { max_retries: 1 } },
  }
  expect(configOf(asked)).toEqual({
    strategy: { mode: 'fallback' },
    retry: { attempts: 1 },
    targets: [
      {
        provider: 'openai',
        api_key: 'sk-openai-key-1',
        forward_headers: ['x-feature', 'x-pg-target-0'],
        override_params: { model: 'gpt-4o' },
      },
      {
        strategy: { mode: 'loadbalance' },
        targets: [
          {
            provider: 'anthropic',
            weight: 1,
            api_key: 'sk-ant-key-22',
            forward_headers: ['x-feature', 'x-pg-target-1-0'],
            override_params: { model: 'claude-3-haiku-20240307', max_tokens: 4096 },
          },
        ],
      },
    ],
  })
  const sent = headers(asked)
  for (const name of ['authorization', 'x-portkey-provider', 'x-portkey-custom-host', 'x-portkey-forward-headers'])
    expect(sent).not.toHaveProperty(name)
  expect(JSON.parse(sent['x-pg-target-1-0'] ?? '')).toEqual({ call: 'call-1', target: 'targets[1].targets[0]', provider: 'anthropic' })
})

test('a config with a provider of its own carries the key, since the gateway then ignores the header', () => {
  expect(configOf({ config: { provider: 'anthropic', override_params: { model: 'c', max_tokens: 9 } } })).toEqual({
    provider: 'anthropic',
    api_key: 'sk-ant-key-22',
    forward_headers: ['x-pg-target'],
    override_params: { model: 'c', max_tokens: 9 },
  })
})

test('a config that the gateway would refuse as incomplete gets the provider of the model string', () => {
  expect(configOf({ config: { override_params: { temperature: 0 } } })).toEqual({
    override_params: { temperature: 0 },
    provider: 'openai',
    api_key: 'sk-openai-key-1',
    forward_headers: ['x-pg-target'],
  })
  expect(configOf({ config: { request_timeout: 500 } })).toEqual({ request_timeout: 500 })
})

test('a simulated provider needs no key and is found at the simulator, with /v1 where its base has one', () => {
  const simulate = { firstTokenMs: 5 }
  const sent = headers({ simulate, credentials: { providerKey: () => null } })
  expect(sent).toMatchObject({ authorization: 'Bearer simulated', 'x-portkey-custom-host': 'http://127.0.0.1:41002/v1' })
  expect(JSON.parse(sent['x-pg-target'] ?? '')).toMatchObject({ simulate: { firstTokenMs: 5, sample: 0 } })
  expect(headers({ model: 'portkey/google/gemini-1.5-pro', simulate })['x-portkey-custom-host']).toBe('http://127.0.0.1:41002')
})

test('each target has its own profile; null is the real provider, and where the list ends the column’s own holds', () => {
  const config = fallback({ provider: 'openai' }, { provider: 'anthropic' }, { provider: 'cohere' })
  const request = built({ config, simulate: { outputTokens: 8, targets: [{ status: 500 }, null] } })
  const targets = configOf({ config, simulate: { outputTokens: 8, targets: [{ status: 500 }, null] } }).targets
  expect(targets.map((target: { api_key: string }) => target.api_key)).toEqual(['simulated', 'sk-ant-key-22', 'simulated'])
  expect(JSON.parse(headersOf(request)['x-pg-target-0'] ?? '').simulate).toEqual({ status: 500, sample: 0 })
  expect(JSON.parse(headersOf(request)['x-pg-target-1'] ?? '')).not.toHaveProperty('simulate')
  expect(JSON.parse(headersOf(request)['x-pg-target-2'] ?? '').simulate).toEqual({ outputTokens: 8, sample: 0 })
})

test.each<[string, Asked, string, string]>([
  ['a key', { model: 'portkey/groq/llama' }, 'missing_provider_key', 'GROQ_API_KEY'],
  ['a key of a target', { config: fallback({ provider: 'openai' }, { provider: 'x-ai' }) }, 'missing_provider_key', 'XAI_API_KEY'],
  ['the two keys of AWS', { model: 'portkey/bedrock/m' }, 'missing_provider_key', 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  ['the host of Ollama', { model: 'portkey/ollama/llama3' }, 'missing_provider_host', 'OLLAMA_BASE_URL'],
  ['Portkey’s key', { gateway: hosted }, 'missing_portkey_key', 'PORTKEY_API_KEY'],
  ['a model', { model: 'portkey/openai/' }, 'missing_model', 'portkey/{provider}/{model}'],
  ['a provider', { model: 'gpt-4o' }, 'missing_provider', 'portkey/{provider}/{model}'],
  ['a simulator', { gateway: custom, simulate: {} }, 'simulator_needs_embedded', 'embedded'],
  ['a simulator that speaks its API', { model: 'portkey/bedrock/m', simulate: {} }, 'provider_not_simulated', 'openai'],
])('without %s nothing is sent and the advice says what to do', (_what, asked, code, advised) => {
  const error = problemOf(asked)
  expect([error.code, error.httpStatus, error.providerMessage]).toEqual([code, null, null])
  expect(error.advice).toContain(advised)
})

test('the advice for a missing key names the simulator as another way', () => {
  expect(problemOf({ model: 'portkey/groq/llama' }).advice).toContain('simulator')
})

test('a provider that the gateway doesn’t know is sent, so that it gives its own refusal', () => {
  expect(headers({ model: 'portkey/meta/llama-3.1-405b-instruct' })).toMatchObject({ 'x-portkey-provider': 'meta' })
})

test('a base URL of the environment stands in for the provider, with or without a key', () => {
  const credentials = { providerKey: () => null, providerBaseUrl: () => 'http://127.0.0.1:1234/v1' }
  expect(headers({ credentials })).toMatchObject({
    'x-portkey-custom-host': 'http://127.0.0.1:1234/v1',
    authorization: 'Bearer not-needed',
  })
})

test('fields of a provider go into headers, and into the config under the names that it has there', () => {
  const model = 'portkey/azure-openai/gpt-4o'
  const fields = { resource_name: 'res', deployment_id: 'dep', api_version: '2024-10-21' }
  const credentials = { providerKey: () => 'az-key-123456', authFields: () => fields }
  expect(headers({ model, credentials })).toMatchObject({ 'x-portkey-azure-resource-name': 'res', 'x-portkey-azure-deployment-id': 'dep' })
  expect(configOf({ model, credentials, config: fallback({ provider: 'azure-openai' }) }).targets[0]).toMatchObject(fields)
})

test('a private key with line breaks travels in the config, since no header can carry it', () => {
  const fields = {
    oracle_region: 'r',
    oracle_tenancy: 't',
    oracle_user: 'u',
    oracle_fingerprint: 'f',
    oracle_compartment_id: 'c',
    oracle_private_key: '-----BEGIN\nabc\n-----END',
  }
  const asked = { model: 'portkey/oracle/m', credentials: { providerKey: () => null, authFields: () => fields } }
  expect(configOf(asked)).toMatchObject({ provider: 'oracle', ...fields })
  expect(JSON.stringify(redactedRequest(built(asked)))).not.toContain('abc')
})

test('a service account is compact JSON in a header and an object in a config', () => {
  const fields = { vertex_region: 'europe-west1', vertex_service_account_json: '{\n  "private_key": "k",\n "project_id": "p" }' }
  const asked = { model: 'portkey/vertex-ai/gemini-1.5-pro', credentials: { providerKey: () => null, authFields: () => fields } }
  expect(headers(asked)['x-portkey-vertex-service-account-json']).toBe('{"private_key":"k","project_id":"p"}')
  expect(configOf({ ...asked, config: fallback({ provider: 'vertex-ai' }) }).targets[0].vertex_service_account_json).toEqual({
    private_key: 'k',
    project_id: 'p',
  })
})

test.each<[string, object]>([
  ['a target', fallback({ provider: 'openai', custom_host: 'https://evil.example/v1' })],
  ['what a target inherits', { custom_host: 'https://evil.example', ...fallback({ provider: 'openai' }) }],
  ['a config without a provider', { custom_host: 'https://evil.example', retry: { attempts: 1 } }],
  ['a nested target', fallback(fallback({ provider: 'openai', custom_host: 'https://127.0.0.1.evil.example' }))],
  ['an address with a user', fallback({ provider: 'openai', custom_host: 'https://api.portkey.ai@evil.example' })],
  ['another field that is an address', fallback({ provider: 'openai', huggingface_base_url: 'https://evil.example' })],
])('%s can’t send the server’s keys to a host that nobody allowed', (_where, config) => {
  expect(problemOf({ config }).code).toBe('host_not_allowed')
})

test('a part of an address can’t lead elsewhere', () => {
  expect(problemOf({ config: fallback({ provider: 'azure-openai', resource_name: 'evil.example/v1?x=' }) }).code).toBe(
    'invalid_address_part',
  )
})

test('a host of this machine and the provider’s own base URL are allowed', () => {
  expect(configOf({ config: fallback({ provider: 'openai', custom_host: 'http://localhost:8080/v1' }) }).targets[0].custom_host).toBe(
    'http://localhost:8080/v1',
  )
  const credentials = { providerBaseUrl: () => 'https://llm.corp.example/v1' }
  expect(built({ credentials, config: fallback({ provider: 'openai', custom_host: 'https://llm.corp.example/v2' }) })).toBeDefined()
})

test.each([
  { input_guardrails: [{ 'default.webhook': { webhookURL: 'https://evil.example' } }] },
  { after_request_hooks: [{ type: 'guardrail', checks: [{ id: 'default.log', parameters: { logURL: 'https://evil.example' } }] }] },
  fallback({ provider: 'openai', output_guardrails: [{ log: { logURL: 'https://evil.example' } }] }),
])('a guardrail can’t post the keys to another host', (config) => {
  expect(problemOf({ config }).code).toBe('guardrail_not_allowed')
})

test('headers of the gateway are never forwarded to a provider', () => {
  const config = fallback({ provider: 'openai', forward_headers: ['x-portkey-config', 'Authorization', 'x-feature'] })
  expect(configOf({ config, params: { custom_headers: { 'x-feature': 'v' } } }).targets[0].forward_headers).toEqual([
    'x-feature',
    'x-pg-target-0',
  ])
})

test('output guardrails are asked for a plain answer, since they see no stream', () => {
  const request = built({ config: { output_guardrails: [{ 'default.contains': { words: ['a'], operator: 'any' } }] } })
  expect([request.isStreamed, request.body.stream]).toEqual([false, undefined])
})

test('the hosted gateway gets its key, virtual keys and slugs of its catalogue, and no marker', () => {
  const asked = { gateway: hosted, credentials: { ...withPortkeyKey, providerKey: () => null } }
  const sent = headers({ ...asked, model: 'portkey/@openai-prod/gpt-4o', params: { virtual_key: 'vk-1' } })
  expect(sent).toMatchObject({
    'x-portkey-api-key': 'pk-portkey-key-1',
    'x-portkey-virtual-key': 'vk-1',
    'x-portkey-provider': '@openai-prod',
  })
  expect(Object.keys(sent).filter((name) => name.startsWith('x-pg-'))).toEqual([])
  expect(sent).not.toHaveProperty('authorization')
})

test('a target of the hosted gateway that names a key of its vault gets none of ours', () => {
  const [target, other] = configOf({
    gateway: hosted,
    credentials: withPortkeyKey,
    config: fallback({ virtual_key: 'vk-1' }, { provider: 'openai' }),
  }).targets
  expect(target).toEqual({ virtual_key: 'vk-1' })
  expect(other).toEqual({ provider: 'openai', api_key: 'sk-openai-key-1' })
})

test('a typed Portkey key wins over the server’s', () => {
  expect(headers({ gateway: hosted, params: { api_key: 'pk-typed-1' }, credentials: withPortkeyKey })['x-portkey-api-key']).toBe(
    'pk-typed-1',
  )
})

test.each([
  ['http://127.0.0.1:9000/v1/', 'http://127.0.0.1:9000'],
  ['https://api.portkey.ai/v1', 'https://api.portkey.ai'],
  ['http://localhost:9000/base', 'http://localhost:9000/base'],
])('a custom connection goes to base_url %s', (base_url, baseUrl) => {
  expect(built({ gateway: custom, params: { base_url } }).baseUrl).toBe(baseUrl)
})

test.each([
  ['https://evil.example', 'base_url_not_allowed'],
  ['https://api.portkey.ai.evil.example', 'base_url_not_allowed'],
  ['http://user:word@127.0.0.1', 'invalid_base_url'],
  ['javascript:alert(1)', 'invalid_base_url'],
  ['nonsense', 'invalid_base_url'],
])('base_url %s gets no key', (base_url, code) => {
  expect(problemOf({ gateway: custom, params: { base_url } }).code).toBe(code)
})

test('base_url chooses nothing on the embedded gateway', () => {
  expect(built({ params: { base_url: 'https://evil.example' } }).baseUrl).toBe('http://127.0.0.1:41001')
})

test('headers that a gateway can’t take are told before they are sent', () => {
  const metadata = { note: 'x'.repeat(20_000) }
  expect(problemOf({ gateway: custom, params: { metadata } })).toMatchObject({ code: 'headers_too_large' })
  expect(built({ params: { metadata } })).toBeDefined()
  expect(problemOf({ params: { metadata: { note: 'x'.repeat(130_000) } } })).toMatchObject({ code: 'headers_too_large' })
})

test('an option that the prompt makes can’t be set beside it', () => {
  expect(problemOf({ options: { stream: false } })).toMatchObject({ code: 'reserved_option' })
})

test('a tool’s answer gets the name of its function, which Google can’t do without', () => {
  const messages = [
    { role: 'assistant', content: null, tool_calls: [{ id: 't1', function: { name: 'get_weather', arguments: '{}' } }] },
    { role: 'tool', tool_call_id: 't1', content: 'sunny' },
  ]
  expect(built({ prompt: { messages } }).body.messages).toMatchObject([{}, { role: 'tool', name: 'get_weather' }])
})

test('what is shown holds no key of server or session, in no header, config or body', () => {
  const request = built({
    gateway: hosted,
    params: { api_key: 'pk-typed-key-1', custom_headers: { 'x-my-token': 'tok-12345678' } },
    config: fallback({ provider: 'openai' }, { provider: 'anthropic' }),
    prompt: { messages: [{ role: 'user', content: 'my keys: sk-openai-key-1 pk-typed-key-1 tok-12345678' }] },
    credentials: withPortkeyKey,
  })
  const shown = JSON.stringify(redactedRequest(request))
  for (const secret of [...Object.values(keys).slice(0, 2), 'pk-typed-key-1', 'pk-portkey-key-1', 'tok-12345678'])
    expect(shown).not.toContain(secret)
  expect(JSON.parse(redactedRequest(request).headers['x-portkey-config'] ?? '')).toMatchObject({ strategy: { mode: 'fallback' } })
})

test('every header tells which field of the form it came from', () => {
  const sources = Object.fromEntries(
    built({ params: { retry: { max_retries: 1 }, metadata: { a: 'b' }, user: 'ada' }, config: { request_timeout: 9 } }).headers.map(
      ({ name, source }) => [name, source],
    ),
  )
  expect(sources).toMatchObject({
    'x-portkey-provider': 'model',
    'x-portkey-config': 'config, params.retry',
    'x-portkey-metadata': 'params.metadata, params.user',
    'x-portkey-trace-id': 'made for this run',
  })
})

test('markers of attempts are sent and not shown', () => {
  const single = built({ params: { custom_headers: { 'x-feature': 'chat' } } })
  expect(redactedRequest(single).headers['x-portkey-forward-headers']).toBe('x-feature')
  expect(redactedRequest(built({})).headers).not.toHaveProperty('x-portkey-forward-headers')
  const routed = built({ config: fallback({ provider: 'openai' }, fallback({ provider: 'cohere' })) })
  expect(Object.values(headersOf(routed)).join()).toContain('x-pg-target-1-0')
  expect(JSON.stringify(redactedRequest(routed))).not.toContain('x-pg-')
})
