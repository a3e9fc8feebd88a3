import { expect, test } from 'vitest'
import { explainBrokenStream, explainResponse, failure } from './errors'
import { failures, type FailureCode } from './failures'

type Case = {
  name: string
  status: number
  body: unknown
  code: FailureCode
  provider?: string
  headers?: Record<string, string>
  isHosted?: boolean
}

const explain = ({ status, body, provider = 'openai', headers = {}, isHosted = false }: Case) =>
  explainResponse({ status, headers, text: typeof body === 'string' ? body : JSON.stringify(body), provider, model: 'gpt-4o', isHosted })
const ofGateway = (message: string, errors?: string[]) => ({ status: 'failure', message, ...(errors && { errors }) })
const ofProvider = (message: string, type: string | null = null, code: unknown = null) => ({
  error: { message, type, param: null, code },
  provider: 'x',
})

const cases: Case[] = [
  {
    name: 'no provider',
    status: 400,
    body: ofGateway('Either x-portkey-config or x-portkey-provider header is required'),
    code: 'missing_provider',
    provider: '',
  },
  { name: 'an unknown provider', status: 400, body: ofGateway('Invalid provider passed'), code: 'invalid_provider', provider: 'meta' },
  {
    name: 'an unknown provider in a target',
    status: 400,
    body: ofGateway('Invalid config passed', ["path: targets,0,provider, message: Invalid 'provider' value. Must be one of: openai"]),
    code: 'invalid_provider',
  },
  {
    name: 'a listed provider that is not there',
    status: 500,
    body: ofGateway('Provider cortex not found'),
    headers: { 'x-portkey-gateway-exception': 'true' },
    code: 'invalid_provider',
    provider: 'cortex',
  },
  {
    name: 'a bad config',
    status: 400,
    body: ofGateway('Invalid config passed', ['path: retry,attempts, message: Required']),
    code: 'invalid_config',
  },
  {
    name: 'a config that matches nothing',
    status: 400,
    body: ofGateway('Query router did not resolve to any valid target'),
    code: 'no_target',
  },
  {
    name: 'weights of 0',
    status: 500,
    body: { message: "Cannot read properties of undefined (reading 'entries')" },
    headers: { 'x-portkey-trace-id': '' },
    code: 'no_target',
  },
  {
    name: 'an unknown name in a condition',
    status: 400,
    body: ofGateway('Invalid target name found in the query router: nope'),
    code: 'no_target',
  },
  {
    name: 'an unknown operator in a condition',
    status: 400,
    body: ofGateway('Unsupported operator used in the query router: $foo'),
    code: 'invalid_config',
  },
  {
    name: 'a saved config’s ID',
    status: 400,
    body: ofGateway('Invalid config passed. You need to pass a valid json'),
    code: 'invalid_config',
  },
  {
    name: 'a config of an older version',
    status: 400,
    body: ofGateway('This version of config is not supported in this route. Please migrate to the latest version'),
    code: 'invalid_config',
  },
  {
    name: 'a config without a provider',
    status: 400,
    body: ofGateway(
      'Either x-portkey-provider needs to be passed. Or the x-portkey-config header should have a valid config with provider details in it.',
    ),
    code: 'missing_provider',
  },
  {
    name: 'a refused host in a config',
    status: 400,
    body: ofGateway('Invalid config passed', ['path: , message: Invalid custom host']),
    code: 'custom_host_refused',
  },
  {
    name: 'the switch that is broken in the published gateway',
    status: 500,
    body: { 'html-message': "Message: Cannot set properties of undefined (setting '_timeouts') Cause: NA Name: TypeError" },
    code: 'retry_after_broken',
  },
  { name: 'a wrong content type', status: 400, body: ofGateway('Invalid content type passed'), code: 'gateway_refused' },
  { name: 'an error of the gateway’s own', status: 500, body: ofGateway('Something went wrong'), code: 'gateway_error' },
  { name: 'a server that is no gateway', status: 404, body: { message: 'Not Found', ok: false }, code: 'not_a_gateway' },
  { name: 'a web page in the gateway’s place', status: 405, body: '<html>Method not allowed</html>', code: 'not_a_gateway' },
  {
    name: 'a refused connection to Google',
    status: 500,
    body: ofProvider(
      'Invalid response received from google: {"html-message":"Message: fetch failed Cause: Error: connect ECONNREFUSED 127.0.0.1:1 Name: TypeError"}',
    ),
    provider: 'google',
    code: 'provider_unreachable',
  },
  {
    name: 'a tool that a model can’t use',
    status: 400,
    body: ofProvider('Function calling is not supported by this model'),
    code: 'request_refused',
  },
  {
    name: 'a parameter that a model doesn’t take',
    status: 400,
    body: ofProvider("Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."),
    code: 'request_refused',
  },
  {
    name: 'an unknown model with status 400',
    status: 400,
    body: ofProvider('Invalid model: gpt-99'),
    code: 'model_not_found',
  },
  { name: 'a refused host', status: 400, body: ofGateway('Invalid custom host'), code: 'custom_host_refused' },
  {
    name: 'a bad key at OpenAI',
    status: 401,
    body: ofProvider('openai error: Incorrect API key provided', 'invalid_request_error', 'invalid_api_key'),
    code: 'invalid_provider_key',
  },
  {
    name: 'a bad key at Google',
    status: 400,
    body: ofProvider('google error: API key not valid. Please pass a valid API key.', 'INVALID_ARGUMENT'),
    code: 'invalid_provider_key',
    provider: 'google',
  },
  {
    name: 'a missing model',
    status: 404,
    body: ofProvider('openai error: The model does not exist', 'invalid_request_error', 'model_not_found'),
    code: 'model_not_found',
  },
  { name: 'a rate limit', status: 429, body: ofProvider('openai error: Rate limit reached', 'rate_limit_error'), code: 'rate_limited' },
  {
    name: 'a used-up quota',
    status: 429,
    body: ofProvider('You exceeded your current quota', 'insufficient_quota'),
    code: 'quota_exceeded',
  },
  {
    name: 'too long a prompt',
    status: 400,
    body: ofProvider("This model's maximum context length is 8192 tokens"),
    code: 'context_too_long',
  },
  { name: 'another refusal', status: 400, body: ofProvider('Unknown parameter: foo'), code: 'request_refused' },
  {
    name: 'an overload at Anthropic',
    status: 529,
    body: ofProvider('anthropic error: Overloaded', 'overloaded_error'),
    code: 'provider_overloaded',
    provider: 'anthropic',
  },
  { name: 'an error of the provider', status: 500, body: ofProvider('The server had an error'), code: 'provider_error' },
  {
    name: 'a refused connection',
    status: 500,
    body: { 'html-message': 'Message: fetch failed Cause: Error: connect ECONNREFUSED 127.0.0.1:1 Name: TypeError' },
    code: 'provider_unreachable',
  },
  { name: 'an HTML page with a status', status: 502, body: { 'html-message': '<html>Bad gateway</html>' }, code: 'provider_overloaded' },
  { name: 'an HTML page with status 200', status: 200, body: { 'html-message': '<html>hello</html>' }, code: 'provider_bad_answer' },
  {
    name: 'broken JSON',
    status: 500,
    body: ofGateway('Something went wrong'),
    headers: { 'x-portkey-gateway-exception': 'true' },
    code: 'provider_bad_answer',
  },
  {
    name: 'a time-out',
    status: 408,
    body: ofProvider('Request exceeded the timeout sent in the request: 300ms', 'timeout_error'),
    code: 'timed_out',
  },
  {
    name: 'a guardrail',
    status: 446,
    body: ofProvider('The guardrail checks defined in the config failed', 'hooks_failed'),
    code: 'guardrail_denied',
  },
  { name: 'headers too large', status: 431, body: '', code: 'headers_too_large' },
  {
    name: 'an endpoint that is not there',
    status: 500,
    body: ofGateway('chatComplete is not supported by voyage'),
    code: 'unsupported_endpoint',
    provider: 'voyage',
  },
  {
    name: 'a Portkey key that the hosted gateway refuses',
    status: 401,
    body: ofGateway('Invalid API Key'),
    isHosted: true,
    code: 'portkey_key_refused',
  },
]
for (const example of cases)
  test(`${example.name} is told as ${example.code}`, () => {
    expect(explain(example)).toMatchObject({ code: example.code, httpStatus: example.status })
  })

test('the provider’s own words are kept apart from ours', () => {
  const { message, providerMessage } = explain({ name: '', status: 429, body: ofProvider('openai error: slow down'), code: 'rate_limited' })
  expect(providerMessage).toBe('openai error: slow down')
  expect(message).not.toContain('slow down')
})

test('the gateway’s list of mistakes in a config is kept', () => {
  expect(
    explain({ name: '', status: 400, body: ofGateway('Invalid config passed', ['path: a', 'path: b']), code: 'invalid_config' })
      .providerMessage,
  ).toBe('Invalid config passed\npath: a\npath: b')
})

test('portkey/meta is told who serves Llama', () => {
  expect(
    explain({ name: '', status: 400, body: ofGateway('Invalid provider passed'), provider: 'meta', code: 'invalid_provider' }).advice,
  ).toMatch(/groq, together-ai/)
})

test('a bad key names the variable to check', () => {
  expect(failure({ code: 'invalid_provider_key', provider: 'anthropic', model: 'm' }).advice).toContain('ANTHROPIC_API_KEY')
})

test('every failure says what happened and what to do, also when nothing is known', () => {
  for (const code of Object.keys(failures)) {
    const { message, advice } = failures[code as FailureCode]
    const context = { provider: '', model: '', envNames: '', suggestions: '', wait: '', checks: '', place: '' }
    expect([code, message(context).length > 20, advice(context).length > 20]).toEqual([code, true, true])
  }
})

test('a key that a provider repeats is not repeated by us', () => {
  const text = JSON.stringify(ofProvider('Incorrect API key provided: my-odd-key-1'))
  expect(
    explainResponse({ status: 401, headers: {}, text, provider: 'openai', model: 'm', isHosted: false, secrets: ['my-odd-key-1'] })
      .providerMessage,
  ).not.toContain('my-odd-key-1')
})

test('a stream that breaks is a failure of the stream, with what the provider said in it', () => {
  expect(explainBrokenStream({ kind: 'cut', provider: 'openai', model: 'm' })).toMatchObject({ code: 'stream_cut', providerMessage: null })
  expect(explainBrokenStream({ kind: 'error', said: 'boom', provider: 'openai', model: 'm' })).toMatchObject({
    code: 'stream_error',
    providerMessage: 'boom',
  })
})

test('the time that a provider asks to wait is in the advice', () => {
  const asked = (retryAfter: string) =>
    explain({ name: '', status: 429, body: ofProvider('slow down'), headers: { 'retry-after': retryAfter }, code: 'rate_limited' }).advice
  expect(asked('20')).toContain('Wait 20 seconds,')
  expect(asked('Wed, 21 Oct 2026 07:28:00 GMT')).toContain('Wait until Wed, 21 Oct 2026 07:28:00 GMT,')
})

test('a guardrail’s denial names the checks that failed', () => {
  const body = {
    error: { message: 'The guardrail checks defined in the config failed', type: 'hooks_failed' },
    hook_results: {
      before_request_hooks: [
        {
          verdict: false,
          checks: [
            { id: 'default.regexMatch', verdict: false },
            { id: 'default.wordCount', verdict: true },
          ],
        },
      ],
      after_request_hooks: [],
    },
  }
  expect(explain({ name: '', status: 446, body, code: 'guardrail_denied' }).message).toMatch(/: default\.regexMatch\.$/)
})

test.each([
  ['gemini', /Did you mean google\?/],
  ['@openai-prod', /hosted gateway/],
  ['nonsense', /model picker/],
  ['cortex', /model picker/],
])('who asks for the provider %s is told what to do', (provider, advice) => {
  expect(failure({ code: 'invalid_provider', provider, model: 'm' }).advice).toMatch(advice)
})

test('the four cases of the documentation’s troubleshooting have advice', () => {
  const advice = (example: Omit<Case, 'name' | 'code'>) => explain({ ...example, name: '', code: 'internal_error' }).advice
  expect(advice({ status: 401, body: ofGateway('Unauthorized'), isHosted: true })).toContain('PORTKEY_API_KEY')
  expect(advice({ status: 401, body: ofProvider('Missing API key for provider') })).toContain('OPENAI_API_KEY')
  expect(advice({ status: 404, body: ofProvider('Model not supported') })).toContain('portkey/{provider}/{model}')
  expect(advice({ status: 429, body: ofProvider('Rate limit exceeded') })).toContain('retry')
})

test('an unknown provider of a target is told by its place, not by the name of another one', () => {
  const body = ofGateway('Invalid config passed', [
    "path: targets,1,targets,0,provider, message: Invalid 'provider' value. Must be one of: openai",
  ])
  expect(explain({ name: '', status: 400, body, code: 'invalid_provider' }).message).toBe(
    'The gateway does not know the provider of targets[1].targets[0].',
  )
})

test('a key that stands where we cut is not repeated by half', () => {
  const text = JSON.stringify(ofProvider(`${'x'.repeat(3995)}my-odd-key-1`))
  expect(
    explainResponse({ status: 400, headers: {}, text, provider: 'openai', model: 'm', isHosted: false, secrets: ['my-odd-key-1'] })
      .providerMessage,
  ).not.toContain('my-od')
})
