import { runEventSchema, type RunEvent } from '@/lib/runs/run-event'
import { emptyRun, reduceRun, type CallState, type RunState } from '@/lib/runs/reduce-run'

type ColumnInput = { model?: string; [field: string]: unknown }
type RunOptions = { columns: ColumnInput[]; prompt?: object; samples?: number; signal?: AbortSignal; onEvent?: (event: RunEvent) => void }

export const seedModels = [
  'portkey/openai/gpt-4o',
  'portkey/openai/gpt-4o-mini',
  'portkey/anthropic/claude-3-5-sonnet-20241022',
  'portkey/anthropic/claude-3-haiku-20240307',
  'portkey/google/gemini-2.0-flash-lite',
  'portkey/google/gemini-1.5-pro',
  'portkey/cohere/command-r-plus',
]

/** A column on the simulator, fast, unless it says otherwise. */
const columnOf = (column: ColumnInput, index: number) => ({
  id: `column-${index}`,
  model: 'portkey/openai/gpt-4o-mini',
  simulate: { firstTokenMs: 5, tokensPerSecond: 2000, outputTokens: 40 },
  ...column,
})

/** The body of `POST /api/runs`. */
export const runBody = ({ columns, prompt, samples = 1 }: RunOptions) => ({
  prompt: { messages: [{ role: 'user', content: 'What is the smallest prime number?' }], ...prompt },
  columns: columns.map(columnOf),
  samples,
})

/** Fires a run and reads its events to the end; every event is checked against its schema. */
export async function run({ baseURL, ...options }: RunOptions & { baseURL: string }): Promise<RunState & { events: RunEvent[] }> {
  const response = await fetch(`${baseURL}/api/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(runBody(options)),
    ...(options.signal && { signal: options.signal }),
  })
  if (!response.ok || !response.body) throw new Error(`run refused: ${response.status} ${await response.text()}`)
  const events: RunEvent[] = []
  let rest = ''
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter((candidate) => candidate.startsWith('data:'))) {
      const event = runEventSchema.parse(JSON.parse(line.slice(5)))
      events.push(event)
      options.onEvent?.(event)
    }
  }
  return { ...events.reduce(reduceRun, emptyRun), events }
}

/** Runs one column and gives its only call. */
export async function runOne({ baseURL, prompt, ...column }: ColumnInput & { baseURL: string; prompt?: object }): Promise<CallState> {
  const { calls } = await run({ baseURL, columns: [column], ...(prompt && { prompt }) })
  const [call] = calls
  if (!call) throw new Error('the run has no call')
  return call
}

export async function getJson(url: string): Promise<Record<string, unknown>> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.json()
}
