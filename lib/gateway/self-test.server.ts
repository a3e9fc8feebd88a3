import 'server-only'
import { createServer } from 'node:http'

export type SelfTest = { ok: boolean; at: string; durationMs: number; message: string }

const frame = (delta: object, finishReason: string | null) =>
  `data: ${JSON.stringify({ id: 'self-test', object: 'chat.completion.chunk', created: 0, model: 'self-test', choices: [{ index: 0, delta, finish_reason: finishReason }] })}\n\n`

/** Streams one answer through a gateway from a provider of our own on loopback: some versions of its parts answer 500 to every stream. */
export async function selfTest({ baseUrl }: { baseUrl: string }): Promise<SelfTest> {
  const startedMs = performance.now()
  const at = new Date().toISOString()
  const provider = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(`${frame({ role: 'assistant', content: 'pong' }, null)}${frame({}, 'stop')}data: [DONE]\n\n`)
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const address = provider.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const message = await ask({ baseUrl, host: `http://127.0.0.1:${port}/v1` })
    .catch((error: unknown) => String(error))
    .finally(() => provider.close())
  const ok = message === ''
  return { ok, at, durationMs: Math.round(performance.now() - startedMs), message: ok ? 'A streamed answer came through whole' : message }
}

/** What went wrong; '' when nothing did. */
async function ask({ baseUrl, host }: { baseUrl: string; host: string }): Promise<string> {
  const response = await fetch(`${baseUrl}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer self-test',
      'x-portkey-provider': 'openai',
      'x-portkey-custom-host': host,
    },
    body: JSON.stringify({ model: 'self-test', stream: true, messages: [{ role: 'user', content: 'ping' }] }),
    signal: AbortSignal.timeout(10_000),
  })
  const text = await response.text()
  if (!response.ok) return `The gateway answered ${response.status}: ${text.slice(0, 300)}`
  return text.includes('pong') && text.includes('"stop"') ? '' : `The stream was not whole: ${text.slice(0, 300)}`
}
