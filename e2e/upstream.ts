import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'

type Received = { path: string; headers: IncomingHttpHeaders; body: Record<string, unknown> }

/** An OpenAI-compatible server on loopback with one answer, which keeps what it was sent. */
export class Upstream {
  readonly origin: string
  readonly received: Received[] = []
  readonly #server: Server

  private constructor({ server, port }: { server: Server; port: number }) {
    this.#server = server
    this.origin = `http://127.0.0.1:${port}`
  }

  static async start(answer: string): Promise<Upstream> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('the system gave no port')
    const upstream = new Upstream({ server, port: address.port })
    server.on('request', (request, response) => {
      void upstream.#take(request).then((body) => {
        const isStream = body.stream === true
        response.writeHead(200, { 'content-type': isStream ? 'text/event-stream' : 'application/json' })
        response.end(isStream ? streamOf(answer) : JSON.stringify(completionOf(answer)))
      })
    })
    return upstream
  }

  get last(): Received {
    const last = this.received.at(-1)
    if (!last) throw new Error('the upstream was not asked')
    return last
  }

  async end(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  async #take(request: IncomingMessage): Promise<Record<string, unknown>> {
    const body: Record<string, unknown> = JSON.parse((await text(request)) || '{}')
    this.received.push({ path: request.url ?? '', headers: request.headers, body })
    return body
  }
}

const head = { id: 'chatcmpl-1', created: 1_700_000_000, model: 'gpt-4o-mini-2024-07-18' }
const usage = { prompt_tokens: 9, completion_tokens: 5, total_tokens: 14 }

function completionOf(answer: string) {
  const message = { role: 'assistant', content: answer }
  return { ...head, object: 'chat.completion', choices: [{ index: 0, message, finish_reason: 'stop' }], usage }
}

function streamOf(answer: string): string {
  const chunk = (delta: object, finishReason: string | null = null) => ({
    ...head,
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  })
  const words = answer.split(/(?<= )/).map((content) => chunk({ content }))
  const chunks = [chunk({ role: 'assistant', content: '' }), ...words, chunk({}, 'stop'), { ...chunk({}), choices: [], usage }]
  return `${chunks.map((data) => `data: ${JSON.stringify(data)}\n\n`).join('')}data: [DONE]\n\n`
}
