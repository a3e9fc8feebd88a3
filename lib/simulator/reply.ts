import type { ServerResponse } from 'node:http'

type Opening = { status: number; contentType: string; headers?: Record<string, string> }

/** The answer to one HTTP request: everything that is sent says that it is simulated. */
export type Reply = {
  /** Aborted when the caller leaves. */
  signal: AbortSignal
  /** Sends the headers; the body is the caller's to write. */
  open: (opening: Opening) => ServerResponse
  send: (answer: Opening & { body: string }) => void
  json: (answer: Omit<Opening, 'contentType'> & { body: unknown }) => void
}

export const simulatedHeader = { 'x-simulated': 'portkey-playground' }

type Options = { response: ServerResponse; ownHeaders: () => Record<string, string> }

export function createReply({ response, ownHeaders }: Options): Reply {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const open: Reply['open'] = ({ status, contentType, headers }) => {
    response.writeHead(status, { ...simulatedHeader, ...ownHeaders(), 'content-type': contentType, ...headers })
    // Tokens are small: none may wait for the next.
    response.socket?.setNoDelay(true)
    return response
  }
  const send: Reply['send'] = ({ body, ...opening }) => {
    const headers = { ...opening.headers, 'content-length': String(Buffer.byteLength(body)) }
    open({ ...opening, headers }).end(body)
  }
  return {
    signal: gone.signal,
    open,
    send,
    json: ({ body, ...opening }) => send({ ...opening, contentType: 'application/json', body: JSON.stringify(body) }),
  }
}
