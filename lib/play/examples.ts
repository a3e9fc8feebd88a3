import { compositionOf, user, type Example } from './example-content'
import { firstExample } from './first-example'

const basicChat: Example = {
  id: 'basic-chat',
  name: 'Basic chat',
  description: 'One question, one column: the smallest request there is.',
  content: compositionOf({
    prompt: { messages: [user('What is the smallest prime number?')] },
    columns: [{ model: 'portkey/openai/gpt-4o-mini' }],
  }),
}

const advancedFeatures: Example = {
  id: 'caching-retries-observability',
  name: 'Caching, retries and observability',
  description: 'The first column is refused twice and retried; run it again and the second one comes from the cache.',
  content: compositionOf({
    prompt: { messages: [user('What is the capital of France?')] },
    columns: [
      {
        model: 'portkey/anthropic/claude-3-haiku-20240307',
        params: { retry: { max_retries: 3 }, metadata: { feature: 'chat', version: 'v2' } },
        simulate: { failFirst: 2, status: 429 },
      },
      {
        model: 'portkey/openai/gpt-4o-mini',
        params: {
          cache: { enabled: true, ttl: 3600, namespace: 'my-app' },
          metadata: { user_id: 'user-123', session_id: 'session-456', app_version: '1.2.3' },
        },
      },
      {
        model: 'portkey/openai/gpt-4o',
        params: {
          metadata: { feature: 'document_qa' },
          user: 'user-123',
          organization: 'my-org',
          custom_headers: { 'x-request-source': 'playground', 'x-feature': 'chat-completion' },
        },
      },
    ],
  }),
}

const fallback: Example = {
  id: 'fallback',
  name: 'Several providers with fallback',
  description: 'OpenAI answers 503, Anthropic 429: the gateway goes on to Google. The second column has no one to fall back to.',
  content: compositionOf({
    prompt: { messages: [user('Explain the difference between a retry and a fallback.')] },
    columns: [
      {
        model: 'portkey/openai/gpt-4o-mini',
        config: {
          strategy: { mode: 'fallback' },
          targets: [
            { provider: 'openai', override_params: { model: 'gpt-4o-mini' } },
            { provider: 'anthropic', override_params: { model: 'claude-3-haiku-20240307' } },
            { provider: 'google', override_params: { model: 'gemini-2.0-flash-lite' } },
          ],
        },
        simulate: { targets: [{ status: 503 }, { status: 429 }, {}] },
      },
      { model: 'portkey/openai/gpt-4o-mini', simulate: { status: 503 } },
    ],
  }),
}

const toolCall: Example = {
  id: 'tool-call',
  name: 'Tool call',
  description: 'The model may look up the weather; see which tool it calls, and with which arguments.',
  content: compositionOf({
    prompt: {
      messages: [user('What is the weather in {{city}}, and do I need an umbrella?')],
      variables: { city: 'Utrecht' },
      tools: [
        {
          type: 'function',
          function: {
            name: 'get_weather',
            description: 'The current weather of a city.',
            parameters: {
              type: 'object',
              properties: {
                city: { type: 'string', description: 'Name of the city' },
                unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
              },
              required: ['city'],
            },
          },
        },
      ],
    },
    columns: [{ model: 'portkey/openai/gpt-4o-mini' }, { model: 'portkey/anthropic/claude-3-haiku-20240307' }],
  }),
}

const rehearsal: Example = {
  id: 'fault-rehearsal',
  name: 'Fault rehearsal',
  description:
    'What a rate limit, a stream cut short, a broken event and a provider’s own error look like, and which of them a retry cures.',
  content: compositionOf({
    prompt: { messages: [user('Write a short story about a lighthouse.')] },
    columns: [
      {
        model: 'portkey/openai/gpt-4o-mini',
        params: { retry: { max_retries: 3 } },
        simulate: { failFirst: 2, status: 429, retryAfterSeconds: 1 },
      },
      { model: 'portkey/openai/gpt-4o-mini', simulate: { status: 429 } },
      { model: 'portkey/openai/gpt-4o-mini', params: { retry: { max_retries: 3 } }, simulate: { fault: 'cut', afterTokens: 30 } },
      { model: 'portkey/anthropic/claude-3-haiku-20240307', simulate: { fault: 'provider-error', afterTokens: 20 } },
      { model: 'portkey/google/gemini-2.0-flash-lite', simulate: { fault: 'malformed-event', afterTokens: 20 } },
      { model: 'portkey/openai/gpt-4o-mini', simulate: { firstTokenMs: 3000, tokensPerSecond: 12 } },
    ],
  }),
}

const jsonAnswer: Example = {
  id: 'json-answer',
  name: 'Answer as JSON',
  description: 'A JSON schema that the answer has to satisfy.',
  content: compositionOf({
    prompt: {
      messages: [user('Suggest three names for a small coffee bar in {{city}}.')],
      variables: { city: 'Ghent' },
      responseFormat: {
        type: 'json_schema',
        json_schema: {
          name: 'names',
          strict: true,
          schema: {
            type: 'object',
            properties: { names: { type: 'array', items: { type: 'string' } } },
            required: ['names'],
            additionalProperties: false,
          },
        },
      },
    },
    columns: [{ model: 'portkey/openai/gpt-4o-mini' }, { model: 'portkey/google/gemini-2.0-flash-lite' }],
  }),
}

/** All examples, as the menu lists them. */
export const examples: Example[] = [firstExample, basicChat, advancedFeatures, fallback, rehearsal, toolCall, jsonAnswer]
