import 'server-only'
import { langroidHeaders } from '@/lib/portkey/langroid'
import { lintColumn } from '@/lib/portkey/lints/lint-column'
import { parseModelString } from '@/lib/portkey/model-string'
import { redactHeaders } from '@/lib/portkey/redact'
import { redactedRequest } from '@/lib/portkey/request'
import { gateways } from './gateways.server'
import { buildRequest } from './plan-calls.server'
import type { Preview, PreviewInput } from './preview'

/** The trace ID of a preview; a run makes its own. */
const exampleTraceId = 'trace-00000000'

/** What a column would send, and what Langroid would send in its place. Nothing is sent and no secret is shown. */
export async function previewRequest({ prompt, column }: PreviewInput): Promise<Preview> {
  const addresses = await gateways().ready([column])
  const call = { callId: 'preview', traceId: column.params.trace_id || exampleTraceId, sample: 0 }
  const built = buildRequest({ prompt, column, call, ...addresses })
  return {
    request: built.ok ? redactedRequest(built.request) : null,
    sources: built.ok ? Object.fromEntries(built.request.headers.map(({ name, source }) => [name, source])) : {},
    langroidHeaders: langroidHeadersOf(column),
    lints: lintColumn({ prompt, column }),
    error: built.ok ? null : built.error,
  }
}

/** Langroid puts the provider of the model string into the parameters before it makes the headers. */
function langroidHeadersOf({ model, params }: PreviewInput['column']): Record<string, string> {
  const { provider } = parseModelString(model)
  const headers = langroidHeaders({
    params: { ...params, ...(provider && { provider }) },
    env: { PORTKEY_API_KEY: process.env.PORTKEY_API_KEY },
  })
  return redactHeaders({ headers, secrets: [process.env.PORTKEY_API_KEY, params.api_key].filter((secret) => secret !== undefined) })
}
