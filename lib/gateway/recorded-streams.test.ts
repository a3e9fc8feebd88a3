/**
 * What the real gateway makes of each provider's wire format, and what we make of that. `fixtures/*.provider.txt` are bytes as a provider
 * sends them, `*.gateway.txt` what gateway 1.15.2 made of them. RECORD_FIXTURES=1 npx vitest run lib/gateway/recorded-streams records anew.
 */
import { reduceCall, startCall } from '@/lib/runs/reduce-run'
import { fireCall, startEmbeddedGateway } from '@/lib/testing/gateway-calls'
import { startScriptedUpstream, type ScriptedUpstream } from '@/lib/testing/scripted-upstream'
import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ChatReader } from './chat-reader'
import { SseSplitter } from './sse-splitter'

const models = { openai: 'gpt-4o-mini', anthropic: 'claude-3-5-sonnet-20241022', google: 'gemini-1.5-pro', cohere: 'command-r-plus' }
type Provider = keyof typeof models
const providers: Provider[] = ['openai', 'anthropic', 'google', 'cohere']

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}.txt`, import.meta.url))
const read = (name: string) => readFileSync(fixture(name))

/** Everything that these bytes amount to. */
function interpret(pieces: Uint8Array[]) {
  const decoder = new TextDecoder()
  const splitter = new SseSplitter()
  const reader = new ChatReader(0)
  const data = [...pieces.flatMap((piece) => splitter.push(decoder.decode(piece, { stream: true }))), ...splitter.end()]
  const events = data.flatMap((one) => reader.read(one))
  const { text, reasoning, toolCalls } = events.reduce(reduceCall, startCall({ callId: 'c', columnId: 'a', sample: 0 }))
  return { text, reasoning, toolCalls: toolCalls.map(({ name, arguments: given }) => [name, given]), ...reader.found, fault: reader.fault }
}

const tools = [
  ['weather', '{"city":"Paris"}'],
  ['time', '{}'],
]
const whole = { text: 'Grün 🌱', reasoning: '', toolCalls: [], finishReason: 'stop', fault: null }
const partial = { text: 'Grün 🌱', finishReason: null }

const expected: Record<string, Record<Provider, object>> = {
  text: { openai: whole, anthropic: whole, google: whole, cohere: whole },
  tools: {
    openai: { toolCalls: tools, finishReason: 'tool_calls', fault: null },
    anthropic: { text: 'Looking.', toolCalls: tools, finishReason: 'tool_calls', fault: null },
    // Google has no reason of its own for calls.
    google: { toolCalls: tools, finishReason: 'stop', fault: null },
    cohere: { toolCalls: tools, finishReason: 'tool_calls', fault: null },
  },
  reasoning: {
    openai: { ...whole, text: '4', reasoning: 'Two twos' },
    anthropic: { ...whole, text: '4', reasoning: 'Two twos' },
    google: { ...whole, text: '4', reasoning: 'Two twos' },
    // The gateway drops it.
    cohere: { ...whole, text: '4' },
  },
  cut: { openai: partial, anthropic: partial, google: partial, cohere: partial },
  malformed: {
    openai: { ...partial, fault: { kind: 'malformed', said: '{"id":"chatcmpl-1","choices":[{"ind' } },
    // The gateway ends these silently.
    anthropic: partial,
    google: partial,
    cohere: partial,
  },
  error: {
    openai: { ...partial, fault: { kind: 'error', said: 'The server had an error' } },
    anthropic: { ...partial, fault: { kind: 'error', said: 'overloaded_error' } },
    google: partial,
    cohere: { ...partial, fault: { kind: 'error', said: 'ERROR' } },
  },
}
const cases = Object.entries(expected).flatMap(([name, byProvider]) =>
  providers.map((provider) => ({ provider, name, file: `${provider}-${name}`, result: byProvider[provider] })),
)

describe('recorded', () => {
  test.each(cases)('$provider: $name', ({ file, result }) => {
    expect(interpret([read(`${file}.gateway`)])).toMatchObject(result)
  })

  test('a refusal is text', () => {
    expect(interpret([read('openai-refusal.gateway')])).toMatchObject({ text: "I can't help.", finishReason: 'stop' })
  })

  test('usage and model are found wherever their provider puts them', () => {
    const found = providers.map((provider) => interpret([read(`${provider}-text.gateway`)]))
    expect(found.map(({ usage }) => usage)).toMatchObject(providers.map(() => ({ completion_tokens: 5 })))
    expect(found.map(({ answeredBy }) => answeredBy)).toEqual([
      'gpt-4o-mini-2024-07-18',
      'claude-3-5-sonnet-20241022',
      'gemini-1.5-pro-002',
      'command-r-plus',
    ])
  })

  test('wherever the bytes are cut, the answer is the same', () => {
    const cuts = fc.array(fc.nat({ max: 5000 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(...cases), cuts, ({ file }, places) => {
        const bytes = read(`${file}.gateway`)
        const sorted = [0, ...places.map((place) => Math.min(place, bytes.length)).toSorted((a, b) => a - b), bytes.length]
        const pieces = sorted.slice(1).map((place, index) => bytes.subarray(sorted[index], place))
        expect(interpret(pieces)).toEqual(interpret([bytes]))
      }),
    )
  })
})

describe('through the gateway', () => {
  let running: Awaited<ReturnType<typeof startEmbeddedGateway>>
  let upstream: ScriptedUpstream

  beforeAll(async () => {
    running = await startEmbeddedGateway()
    upstream = await startScriptedUpstream()
    if (process.env.RECORD_FIXTURES) for (const { file, provider } of [...cases, refusal]) await record({ file, provider })
  }, 60_000)

  afterAll(() => {
    running.gateway.stop()
    upstream.close()
  })

  const refusal = { file: 'openai-refusal', provider: 'openai' as const }

  const play = (file: string) =>
    upstream.play(({ response }) => {
      response.writeHead(200, { 'content-type': file.startsWith('google') ? 'application/json' : 'text/event-stream' })
      response.write(read(`${file}.provider`), () => (file.endsWith('-cut') ? response.destroy() : response.end()))
    })

  async function record({ file, provider }: { file: string; provider: Provider }): Promise<void> {
    play(file)
    const headers = {
      'content-type': 'application/json',
      authorization: 'Bearer k',
      'x-portkey-provider': provider,
      'x-portkey-custom-host': upstream.origin,
      'x-portkey-strict-open-ai-compliance': 'false',
    }
    const body = JSON.stringify({ model: models[provider], stream: true, max_tokens: 9, messages: [{ role: 'user', content: 'Hi' }] })
    const response = await fetch(`${running.baseUrl}/v1/chat/completions`, { method: 'POST', headers, body })
    writeFileSync(fixture(`${file}.gateway`), await response.text())
  }

  test.each(cases)('$provider: $name', async ({ provider, name, file, result }) => {
    play(file)
    const call = await fireCall({
      gateway: running.gateway,
      origin: upstream.origin,
      column: { model: `portkey/${provider}/${models[provider]}` },
    })
    const { text, reasoning, outcome } = call
    const toolCalls = call.toolCalls.map(({ name: called, arguments: given }) => [called, given])
    const { fault: _, ...seen }: { fault?: unknown } = { ...result }
    expect({ text, reasoning, toolCalls, finishReason: outcome?.finishReason ?? null }).toMatchObject(seen)
    const codes: Record<string, RegExp> = { cut: /^stream_cut$/, malformed: /^stream_(malformed|cut)$/, error: /^stream_(error|cut)$/ }
    expect(outcome?.status === 'failed' ? outcome.error.code : 'none').toMatch(codes[name] ?? /^none$/)
  })
})
