import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { createAttemptCounter } from './attempt-counter.ts'
import { InvalidRequest, jsonObjectSchema } from './chat-request.ts'
import { countPromptTokens } from './count-prompt-tokens.ts'
import { type FailurePlan, planFailure } from './failure-plan.ts'
import { modelList } from './model-list.ts'
import { type Reply, createReply } from './reply.ts'
import { respond } from './respond.ts'
import { type Route, routeOf } from './route.ts'
import { type Directive, parseDirective } from './simulate-header.ts'
import { openaiWire } from './wire-openai.ts'
import type { Wire } from './wire.ts'

/** Counters of calls that ended long ago would only fill the memory. */
const counterLimits = { maxEntries: 10_000, expiryMs: 10 * 60_000, now: Date.now }

/** Local servers: the gateway sends them no `Authorization`. */
const keylessProviders = new Set(['ollama', 'triton'])

/** What a request knows of itself before its body is read. */
type Visit = { incoming: IncomingMessage; url: URL; id: string; directive: Directive; reply: Reply }

/** The providers' HTTP server; it does not listen yet. */
export function createSimulatorServer(): Server {
  const counter = createAttemptCounter(counterLimits)
  const plan = (directive: Directive): FailurePlan =>
    planFailure({ directive, earlier: counter.next(`${directive.call ?? ''} ${directive.target ?? ''}`) })
  const options = { maxHeaderSize: 131_072, keepAliveTimeout: 75_000, requestTimeout: 0 }
  return createServer(options, (incoming, response) => void handle({ incoming, response, plan }))
}

type Handling = { incoming: IncomingMessage; response: ServerResponse; plan: (directive: Directive) => FailurePlan }

async function handle({ incoming, response, plan }: Handling): Promise<void> {
  const startedAt = performance.now()
  const id = randomBytes(12).toString('hex')
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  const directive = directiveOf(incoming)
  const route = routeOf({ method: incoming.method ?? '', pathname: url.pathname, provider: directive?.provider ?? null })
  const wire = route.type === 'unknown' ? openaiWire : route.wire
  const ownHeaders = () => wire.headers({ id, durationMs: performance.now() - startedAt })
  const reply = createReply({ response, ownHeaders })
  try {
    if (!directive) return refuse({ wire, url, id, reply, status: 400, message: 'x-simulate: not a valid fault profile' })
    await serve({ visit: { incoming, url, id, directive, reply }, route, plan })
  } catch (error) {
    if (response.headersSent || reply.signal.aborted) response.destroy()
    else refuse({ wire, url, id, reply, ...statusOf(error) })
  }
}

function directiveOf({ headers }: IncomingMessage): Directive | null {
  try {
    return parseDirective(headers['x-simulate']?.toString())
  } catch {
    return null
  }
}

type Serving = { visit: Visit; route: Route; plan: (directive: Directive) => FailurePlan }

async function serve({ visit, route, plan }: Serving): Promise<void> {
  const { incoming, url, id, directive, reply } = visit
  if (route.type === 'unknown')
    return refuse({
      wire: openaiWire,
      url,
      id,
      reply,
      status: 404,
      message: `the simulator does not speak ${incoming.method} ${url.pathname}`,
    })
  const { wire } = route
  const needsKey = !keylessProviders.has(directive.provider ?? '')
  if (needsKey && !wire.isAuthorized({ headers: incoming.headers, url })) return reply.json(wire.unauthorized({ url, id }))
  if (route.type === 'models') return reply.json({ status: 200, body: modelList(wire) })
  const body = await json(incoming)
  if (route.type === 'count-tokens')
    return reply.json({ status: 200, body: { input_tokens: countPromptTokens(wire.parse({ body: unlimited(body), url })) } })
  const request = wire.parse({ body, url })
  await respond({ wire, request, directive, plan: plan(directive), url, id, createdAt: new Date(), reply })
}

/** Counting needs no limit, which a message does. */
const unlimited = (body: unknown) => ({ max_tokens: 1, ...jsonObjectSchema.catch({}).parse(body) })

type Refusal = { wire: Wire; url: URL; id: string; reply: Reply; status: number; message: string | null }

function refuse({ wire, url, id, reply, status, message }: Refusal): void {
  reply.json({ status, body: wire.failure({ status, url, model: '', id, message }) })
}

function statusOf(error: unknown): { status: number; message: string } {
  if (error instanceof InvalidRequest) return { status: 400, message: error.message }
  if (error instanceof SyntaxError) return { status: 400, message: 'the body is not JSON' }
  return { status: 500, message: `the simulator itself failed: ${String(error)}` }
}
