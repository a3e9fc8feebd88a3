import 'server-only'
import { addressOf } from '@/lib/gateway/connections.server'
import { credentialsFrom } from '@/lib/gateway/credentials.server'
import type { CallError } from '@/lib/portkey/call-error'
import { parseModelString } from '@/lib/portkey/model-string'
import type { Prompt } from '@/lib/portkey/prompt'
import { buildGatewayRequest, redactedRequest, type BuiltRequest } from '@/lib/portkey/request'
import { metadataOf } from '@/lib/portkey/request-headers'
import { substituteMessage } from '@/lib/portkey/template'
import { RequestProblem } from '@/lib/portkey/request-problem'
import type { Column, RunInput } from '@/lib/runs/run-input'
import type { NewCall } from '@/lib/traces/call-sql.server'
import { randomBytes, randomUUID } from 'node:crypto'
import { gateways } from './gateways.server'

/** One call of a run: what will be sent, or why it can't be, and the row that it starts as. */
export type PlannedCall = { callId: string; column: Column; sample: number; built: BuiltRequest; row: NewCall }

/** `trace-` and 8 hex digits, as the documentation's examples make them. */
export const newTraceId = () => `trace-${randomBytes(4).toString('hex')}`

/** The calls of a run, column by column and sample by sample, each with its request. */
export async function planCalls({ input }: { input: RunInput }): Promise<{ traceId: string; calls: PlannedCall[] }> {
  const given = new Set(input.columns.map(({ params }) => params.trace_id))
  const [only] = given
  // One trace for the run, unless its columns name several.
  const traceId = (given.size === 1 && only) || newTraceId()
  const addresses = await gateways().ready(input.columns)
  const calls = input.columns.flatMap((column) =>
    Array.from({ length: input.samples }, (_, sample) =>
      planCall({ prompt: input.prompt, column, sample, traceId: column.params.trace_id || traceId, ...addresses }),
    ),
  )
  return { traceId, calls }
}

type Addresses = { embeddedBaseUrl: string | null; simulatorOrigin: string | null }
type Planned = Addresses & { prompt: Prompt; column: Column; sample: number; traceId: string }

function planCall({ prompt, column, sample, traceId, ...addresses }: Planned): PlannedCall {
  const callId = randomUUID()
  const built = buildRequest({ prompt, column, call: { callId, traceId, sample }, ...addresses })
  return { callId, column, sample, built, row: rowOf({ callId, prompt, column, sample, traceId, built }) }
}

type Asked = Addresses & { prompt: Prompt; column: Column; call: { callId: string; traceId: string; sample: number } }

/** The request of a column, with the keys and addresses of this server. */
export function buildRequest({ prompt, column, call, embeddedBaseUrl, simulatorOrigin }: Asked): BuiltRequest {
  const { connection, params } = column
  const environment = process.env
  const gateway = addressOf({ connection, environment, embeddedBaseUrl, hasTypedAddress: !!params.base_url, hasTypedKey: !!params.api_key })
  if (!gateway) return { ok: false, error: unavailable(connection) }
  return buildGatewayRequest({ prompt, column, call, gateway, credentials: credentialsFrom(environment), simulatorOrigin })
}

const unavailable = (connection: string): CallError => new RequestProblem({ code: 'unknown_connection', connection }).callError

function rowOf({
  callId,
  prompt,
  column,
  sample,
  traceId,
  built,
}: Omit<Planned, keyof Addresses> & { callId: string; built: BuiltRequest }): NewCall {
  const parsed = parseModelString(column.model)
  return {
    id: callId,
    traceId,
    columnId: column.id,
    sample,
    connection: column.connection,
    provider: parsed.provider || column.params.provider || '',
    model: parsed.model,
    isSimulated: built.ok ? built.request.isSimulated : column.simulate !== null,
    metadata: metadataOf({ column }),
    prompt: lastUserText(prompt),
    request: built.ok ? redactedRequest(built.request) : null,
  }
}

function lastUserText({ messages, variables }: Prompt): string {
  const message = messages.findLast(({ role }) => role === 'user')
  const content = (message && substituteMessage({ message, variables }).content) ?? ''
  return typeof content === 'string' ? content : content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(' ')
}
