import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'

/** What the provider does with one request. Nothing else is sent: a stream that is not ended stays open. */
export type Script = (exchange: { request: Received; response: ServerResponse }) => void | Promise<void>

export type Received = {
  method: string
  /** Path and query. */
  url: string
  headers: IncomingHttpHeaders
  body: string
  atMs: number
  /** Resolves with the time when the gateway has closed the connection before the answer was complete. */
  left: Promise<number>
}

export type ScriptedUpstream = {
  origin: string
  /** Every request so far. */
  received: Received[]
  /** What the next requests get, one after the other; the last one stays. */
  play: (...scripts: Script[]) => void
  /** Resolves with the next request that arrives. */
  next: () => Promise<Received>
  close: () => void
}

/** A provider on a loopback port of its own that does what a test tells it to. */
export async function startScriptedUpstream(): Promise<ScriptedUpstream> {
  const received: Received[] = []
  let scripts: Script[] = []
  let waiting: ((request: Received) => void)[] = []
  const server = createServer((incoming, response) => {
    void receive({ incoming, response }).then((request) => {
      received.push(request)
      for (const tell of waiting) tell(request)
      waiting = []
      const script = scripts.length > 1 ? scripts.shift() : scripts[0]
      return script?.({ request, response })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    play: (...given) => {
      scripts = given
      received.length = 0
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function receive({ incoming, response }: { incoming: IncomingMessage; response: ServerResponse }): Promise<Received> {
  const left = new Promise<number>((resolve) => response.once('close', () => response.writableFinished || resolve(performance.now())))
  let body = ''
  for await (const part of incoming.setEncoding('utf8')) body += part
  return { method: incoming.method ?? '', url: incoming.url ?? '', headers: incoming.headers, body, atMs: performance.now(), left }
}

/** Answers with JSON. */
export const json =
  ({ status = 200, body, headers = {} }: { status?: number; body: unknown; headers?: Record<string, string> }): Script =>
  ({ response }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

/** Sends event data, one event a write; `ending` says what comes after. */
export const stream =
  ({ events, ending = 'end' }: { events: (object | string)[]; ending?: 'end' | 'open' | 'cut' }): Script =>
  async ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const event of events) {
      const data = typeof event === 'string' ? event : JSON.stringify(event)
      await new Promise<void>((resolve) => response.write(`data: ${data}\n\n`, () => resolve()))
    }
    if (ending === 'end') response.end()
    if (ending === 'cut') response.destroy()
  }

/** A chunk of a stream in OpenAI's form. */
export const chunk = ({
  text,
  finishReason = null,
  ...rest
}: {
  text?: string
  finishReason?: string | null
  [field: string]: unknown
}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'gpt-4o-mini',
  choices: [{ index: 0, delta: text === undefined ? {} : { content: text }, finish_reason: finishReason }],
  ...rest,
})

export const usage = { prompt_tokens: 12, completion_tokens: 5, total_tokens: 17 }

/** A whole answer as events in OpenAI's form. */
export const answer = (...texts: string[]): (object | string)[] => [
  ...texts.map((text) => chunk({ text })),
  chunk({ finishReason: 'stop' }),
  { ...chunk({}), choices: [], usage },
  '[DONE]',
]
